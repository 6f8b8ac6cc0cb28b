/** Records that ingest refused: where they stood, why, and what to do. */
package cn.sanyi.reporting.quarantine;
