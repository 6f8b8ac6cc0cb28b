/** POST /v1/events: takes CloudEvents 1.0, tells of each what became of it. */
package cn.sanyi.ingest.http;
