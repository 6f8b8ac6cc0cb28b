/** Real engines as child processes that die with their parent; for the launcher and for tests. */
package cn.sanyi.local.engines;
