/** How ingest writes its log: one line an event, whatever a stranger put into it. */
package cn.sanyi.ingest.log;
