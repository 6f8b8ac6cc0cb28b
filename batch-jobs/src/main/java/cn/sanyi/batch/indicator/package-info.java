/** Indicators and scores over the facts of the cut-off, from the one definition of each. */
package cn.sanyi.batch.indicator;
