package cn.sanyi.wire;

/** What stands on {@link Topics#CASE_EVENTS}. */
public sealed interface Message permits CaseMessage, ClockTick {}
