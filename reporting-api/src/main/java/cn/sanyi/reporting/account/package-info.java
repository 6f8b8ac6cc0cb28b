/** Accounts and signing in: PostgreSQL keeps who may, and every attempt. */
package cn.sanyi.reporting.account;
