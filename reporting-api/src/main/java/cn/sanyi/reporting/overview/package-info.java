/** The few totals that stand above everything else. */
package cn.sanyi.reporting.overview;
