package cn.sanyi.reporting.indicator;

/** A row behind a number. */
sealed interface Member permits CaseMember, ItemMember {}
