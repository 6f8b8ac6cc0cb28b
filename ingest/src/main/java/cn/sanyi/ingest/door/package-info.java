/**
 * What stands before the interface: bodies are read here, within limits of size, time and memory
 * and without holding a thread, and what goes wrong before any of our code is a problem document
 * too.
 */
package cn.sanyi.ingest.door;
