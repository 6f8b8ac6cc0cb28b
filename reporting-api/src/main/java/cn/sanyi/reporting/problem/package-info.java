/** Every error as RFC 9457 problem details in Chinese that say what to do. */
package cn.sanyi.reporting.problem;
