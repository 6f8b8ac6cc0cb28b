/** What there is in the warehouse at all: the first question on a fresh installation. */
package cn.sanyi.reporting.status;
