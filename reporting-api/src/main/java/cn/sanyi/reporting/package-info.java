/** The reporting API: what the warehouse holds, judged by rules and shown to people and scripts. */
package cn.sanyi.reporting;
