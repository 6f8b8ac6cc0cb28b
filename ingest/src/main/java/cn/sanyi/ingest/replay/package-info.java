/** Reads the quarantine again, so that a mended mapping brings in what was refused. */
package cn.sanyi.ingest.replay;
