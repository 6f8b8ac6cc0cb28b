/** 预警, 黄牌, 红牌: which cards a case's facts warrant, and from which instant. */
package cn.sanyi.rules.card;
