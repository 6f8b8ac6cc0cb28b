/**
 * The simulated county: a quarter of Shizong's cases from one seed, misconduct planted and known.
 */
package cn.sanyi.county;
