/** Finds what names a person in texts of strangers and takes it out, at every way out of ingest. */
package cn.sanyi.ingest.privacy;
