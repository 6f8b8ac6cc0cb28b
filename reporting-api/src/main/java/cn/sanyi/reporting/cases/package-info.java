/** One case in full: its facts, its timeline, its cards with their reasons, its working days. */
package cn.sanyi.reporting.cases;
