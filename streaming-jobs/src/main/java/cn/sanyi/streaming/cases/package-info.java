/** One case at a time: its events, facts, cards and timers. */
package cn.sanyi.streaming.cases;
