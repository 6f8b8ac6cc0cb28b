package cn.sanyi.rules.escalation;

import cn.sanyi.model.card.Level;
import cn.sanyi.model.period.Period;
import java.time.Instant;
import java.util.List;

/**
 * 要素: the standing cards of one unit, one card rule and one quarter; revoked ones do not count.
 *
 * @param unitCode the unit
 * @param cardRule code of the rule that issued them
 * @param level their level
 * @param quarter in which they fired
 * @param cards how many, at least one
 * @param firesAt when the first of them fired, earliest first; as many as any rule asks for
 */
public record CardTally(
    String unitCode,
    String cardRule,
    Level level,
    Period quarter,
    long cards,
    List<Instant> firesAt) {}
