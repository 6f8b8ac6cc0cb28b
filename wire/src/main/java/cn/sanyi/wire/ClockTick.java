package cn.sanyi.wire;

import java.time.Instant;

/**
 * The end of a replay: the producer has told this partition everything up to {@code now}, so that
 * deadlines before it may fire though no further event comes.
 */
public record ClockTick(Instant now) implements Message {}
