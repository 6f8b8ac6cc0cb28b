/** Runs strangers' tools against our servers in tests. */
package cn.sanyi.local.conformance;
