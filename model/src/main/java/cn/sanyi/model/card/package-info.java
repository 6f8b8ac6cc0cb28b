/** 牌: what every room calls a card; which cards a case deserves is for the rules to say. */
@NullMarked
package cn.sanyi.model.card;

import org.jspecify.annotations.NullMarked;
