/** What a user can ask of ./sanyi. */
package cn.sanyi.local.command;
