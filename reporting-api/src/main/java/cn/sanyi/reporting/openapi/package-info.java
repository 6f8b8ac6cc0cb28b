/** The description of this API for machines. */
package cn.sanyi.reporting.openapi;
