/** Secrets that operators hand to programs. */
package cn.sanyi.model.secret;
