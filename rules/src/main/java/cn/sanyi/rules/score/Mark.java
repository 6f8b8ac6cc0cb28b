package cn.sanyi.rules.score;

import cn.sanyi.model.indicator.State;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * What a scoring rule concludes.
 *
 * @param scoring what it looked at
 * @param state whether the value counts
 * @param share share of the weight, or null where it does not
 * @param reason Chinese sentence
 */
public record Mark(Scoring scoring, State state, BigFraction share, String reason) {}
