/** The streaming job: case events become facts and cards, live. */
package cn.sanyi.streaming;
