package cn.sanyi.ingest.mapping;

import cn.sanyi.model.event.CaseEvent;

/**
 * A valid event, not yet sent.
 *
 * @param event the event
 * @param revisionGiven whether its revision is the source's own; otherwise a later, different
 *     reading of the same record gets the next one
 */
public record Draft(CaseEvent event, boolean revisionGiven) {}
