/** What many ask is computed once, and says how old it is (ADR 31). */
package cn.sanyi.reporting.shared;
