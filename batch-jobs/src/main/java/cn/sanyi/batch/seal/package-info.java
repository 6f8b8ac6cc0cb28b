/** Sealing: the canonical text of a result, its hash, and its rows in the warehouse. */
package cn.sanyi.batch.seal;
