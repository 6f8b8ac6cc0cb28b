/** What keeps a stranger's files and texts within bounds: regular files, XML tokens, printing. */
package cn.sanyi.ingest.guard;
