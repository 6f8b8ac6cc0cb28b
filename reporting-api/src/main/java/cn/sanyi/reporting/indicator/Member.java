package cn.sanyi.reporting.indicator;

/** A row behind a number. */
public sealed interface Member permits CaseMember, ItemMember {}
