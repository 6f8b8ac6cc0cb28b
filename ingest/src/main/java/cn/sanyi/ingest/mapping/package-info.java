/** The mapping file: how the records of one source become case events of Sanyi. */
package cn.sanyi.ingest.mapping;
