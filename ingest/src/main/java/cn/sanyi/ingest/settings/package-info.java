/** What the environment says: where Kafka is, where ingest keeps its state, which secrets hold. */
package cn.sanyi.ingest.settings;
