package cn.sanyi.reporting.alert;

import cn.sanyi.model.card.Level;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Cards of a unit that come to a higher level together.
 *
 * @param rule code of the escalation's rule
 * @param ruleVersion its version
 * @param basis its basis
 * @param level what they come to: WARNING, YELLOW or RED
 * @param levelName the same in Chinese
 * @param unitCode the unit
 * @param unitName its name, or null where it is not in the catalogue
 * @param cardRule code of the rule that issued the cards
 * @param cardRuleName what that rule looks at, in Chinese
 * @param cardLevel level of the cards
 * @param quarter in which they fired
 * @param cards how many stand now
 * @param reachedAt when the card fired that made the number full
 * @param reason Chinese sentence
 */
record EscalationAnswer(
    String rule,
    String ruleVersion,
    String basis,
    Level level,
    String levelName,
    String unitCode,
    @Nullable String unitName,
    String cardRule,
    String cardRuleName,
    Level cardLevel,
    String quarter,
    long cards,
    Instant reachedAt,
    String reason) {}
