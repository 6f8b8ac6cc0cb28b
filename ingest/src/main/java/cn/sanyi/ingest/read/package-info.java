/**
 * Reads strangers' files, streaming and within limits, into records that know their file and line.
 */
package cn.sanyi.ingest.read;
