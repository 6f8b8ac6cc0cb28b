package cn.sanyi.batch.source;

import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.fold.CaseFacts;
import cn.sanyi.warehouse.row.IssuedCard;
import java.util.List;

/**
 * One case as the warehouse has it.
 *
 * @param caseId the case
 * @param events its raw events, empty where only the stream's rows know it
 * @param stored the stream's facts, or null where there are none
 * @param cards the stream's cards that are not revoked
 */
public record CaseInput(
    String caseId, List<CaseEvent> events, CaseFacts stored, List<IssuedCard> cards) {}
