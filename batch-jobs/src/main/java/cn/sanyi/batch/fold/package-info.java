/** Folding again: the same function as in the stream, run by Spark over all cases. */
package cn.sanyi.batch.fold;
