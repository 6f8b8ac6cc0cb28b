/**
 * Judgement: what a fact or an indicator value means, decided by Drools from tables staff can edit.
 */
package cn.sanyi.rules;
