/** Values of indicators as exact fractions; nothing is rounded before it is shown. */
package cn.sanyi.rules.value;
