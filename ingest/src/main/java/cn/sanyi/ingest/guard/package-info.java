/** What keeps a stranger's XML within bounds. */
package cn.sanyi.ingest.guard;
