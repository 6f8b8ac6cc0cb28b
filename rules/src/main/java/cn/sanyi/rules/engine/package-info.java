/** How Drools is run: precompiled rules, one rule base per package and JVM, stateless sessions. */
package cn.sanyi.rules.engine;
