package cn.sanyi.wire;

import java.util.Map;

/** The topics of Sanyi. */
public final class Topics {
  /** Case events and clock ticks, keyed by caseId: one case never changes its partition. */
  public static final String CASE_EVENTS = "sanyi.case-events";

  /** Versions of items and organisations; to be written before the cases that need them. */
  public static final String CATALOGUE = "sanyi.catalogue";

  /** Records of all registers, keyed by register, source and record; every revision. */
  public static final String REGISTERS = "sanyi.registers";

  /** What was refused, with the reason. */
  public static final String QUARANTINE = "sanyi.quarantine";

  private Topics() {}

  /** Every topic with its number of partitions, for whoever creates them. */
  public static Map<String, Integer> all() {
    return Map.of(CASE_EVENTS, 8, CATALOGUE, 1, REGISTERS, 4, QUARANTINE, 1);
  }
}
