/** The tables of thresholds that staff open in a spreadsheet. */
package cn.sanyi.rules.table;
