/** Measures the running programs. */
package cn.sanyi.local.bench;
