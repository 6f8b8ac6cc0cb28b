/** The one way to write a row as text, so that equal rows have equal hashes. */
package cn.sanyi.batch.canonical;
