/** Proof that stream and batch agree: row by row, column by column, card by card. */
package cn.sanyi.batch.reconcile;
