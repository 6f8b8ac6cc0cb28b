/** Everything that runs together, started in parallel and stopped in order. */
package cn.sanyi.local.stack;
