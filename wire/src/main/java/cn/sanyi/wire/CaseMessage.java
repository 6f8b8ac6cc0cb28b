package cn.sanyi.wire;

import cn.sanyi.model.event.CaseEvent;

/** A case event on the wire. */
public record CaseMessage(CaseEvent event) implements Message {}
