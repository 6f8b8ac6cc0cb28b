/** PostgreSQL that runs below a child process. */
package cn.sanyi.local.postgres;
