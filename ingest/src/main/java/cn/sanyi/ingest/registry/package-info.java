/** Remembers what was sent, so that the same file again sends nothing. */
package cn.sanyi.ingest.registry;
