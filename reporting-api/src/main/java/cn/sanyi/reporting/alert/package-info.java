/** Cards (预警, 黄牌, 红牌): counted, listed, and sent the moment they appear. */
package cn.sanyi.reporting.alert;
