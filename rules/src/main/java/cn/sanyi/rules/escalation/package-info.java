/** 升级: what several cards of one unit come to together. */
package cn.sanyi.rules.escalation;
