package cn.sanyi.streaming.bundle;

import cn.sanyi.streaming.kafka.Arrived;
import java.util.List;

/**
 * Records of one case, in the order in which they came.
 *
 * @param caseId the case, or empty for records that cannot be read
 * @param records at least one, none of them a tick
 */
public record CaseBundle(String caseId, List<Arrived> records) {}
