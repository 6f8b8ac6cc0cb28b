/** Names of units and items, as the catalogue in the warehouse tells them. */
package cn.sanyi.reporting.directory;
