package cn.sanyi.reporting.indicator;

import io.swagger.v3.oas.annotations.media.Schema;

/** A row behind a number. */
@Schema(oneOf = {CaseMember.class, ItemMember.class})
public sealed interface Member permits CaseMember, ItemMember {}
