package cn.sanyi.batch.fold;

import cn.sanyi.model.fold.CaseFacts;
import java.time.Instant;
import java.util.List;

/**
 * One case folded again.
 *
 * @param caseId the case
 * @param facts as known at the cut-off, or null where nothing was known then
 * @param events raw events ever seen
 * @param knownEvents those known at the cut-off
 * @param rowDifference how the stream's row differs, or null
 * @param cardDifferences how the stream's cards differ, empty where they do not
 * @param redAt when a red card fires by the facts of the cut-off, or null
 */
public record FoldedCase(
    String caseId,
    CaseFacts facts,
    long events,
    long knownEvents,
    String rowDifference,
    List<String> cardDifferences,
    Instant redAt) {}
