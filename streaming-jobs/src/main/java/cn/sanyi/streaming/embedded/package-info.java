/** Flink inside this process, that nobody can speak to from outside it. */
package cn.sanyi.streaming.embedded;
