/** Brings a warehouse to the shape that this version of Sanyi expects. */
package cn.sanyi.warehouse.migration;
