package cn.sanyi.rules.card;

import cn.sanyi.model.card.Card;
import java.time.Instant;
import java.util.List;

/**
 * How a case stands at an instant.
 *
 * @param warranted the cards warranted up to then, earliest first
 * @param next the earliest later instant at which that can change, or null where there is none
 */
public record Prospect(List<Card> warranted, Instant next) {}
