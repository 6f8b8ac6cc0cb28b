/** 牌: what every room calls a card; which cards a case deserves is for the rules to say. */
package cn.sanyi.model.card;
