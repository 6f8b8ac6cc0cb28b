/** Sealing: a result bound to its hash, and its rows in the warehouse. */
package cn.sanyi.batch.seal;
