/**
 * The embedded default: real engines and Sanyi's own programs as child processes of one supervisor.
 */
package cn.sanyi.local;
