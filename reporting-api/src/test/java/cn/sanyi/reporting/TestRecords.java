package cn.sanyi.reporting;

import cn.sanyi.model.calendar.Calendars;
import cn.sanyi.model.card.Card;
import cn.sanyi.model.event.Operation;
import cn.sanyi.registers.ClockReading;
import cn.sanyi.registers.Register;
import cn.sanyi.registers.RegisterRecord;
import cn.sanyi.registers.Registers;
import cn.sanyi.registers.SupervisedRecord;
import cn.sanyi.rules.card.CardJudge;
import cn.sanyi.warehouse.row.RecordCard;
import cn.sanyi.warehouse.row.RegisterTables;
import cn.sanyi.warehouse.row.Tables;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Records of the shipped registers: those of the simulated county, and some made by hand. */
final class TestRecords {
  static final Registers REGISTERS = Registers.shipped();

  /** Rated badly, then withdrawn by its source. */
  static final String WITHDRAWN = "手工评价 1/甲";

  /** Rated badly, corrected twice, and never rectified. */
  static final String OVERDUE = "手工评价-2";

  /** A work order of a case, with a summary that nobody may read. */
  static final String ORDER = "手工工单-1";

  /** A work order that was open for long, till its source said that it had been closed in time. */
  static final String CORRECTED = "手工工单-2";

  static final String SECRET = "不得显示的诉求摘要";
  static final String CALLER = "0123456789abcdef0123456789abcdef";

  private static final List<RegisterRecord> ALL = new ArrayList<>(byHand());

  static {
    TestCounty.records(ALL::add);
  }

  private TestRecords() {}

  static List<RegisterRecord> all() {
    return ALL;
  }

  static void insert() {
    for (Register register : REGISTERS.all()) {
      List<RegisterRecord> own =
          ALL.stream().filter(record -> record.register().equals(register.code())).toList();
      TestEngines.insert(RegisterTables.of(register), own);
      TestEngines.insert(RegisterTables.of(register), own);
      if (register.clock() != null) {
        TestEngines.insert(
            Tables.RECORD_CARD, own.stream().flatMap(one -> cards(register, one)).toList());
      }
    }
  }

  /** As the stream writes them. */
  private static Stream<RecordCard> cards(Register register, RegisterRecord record) {
    ClockReading clock = ClockReading.of(register, record, Calendars.standard());
    List<Card> warranted =
        CardJudge.ofRecords().schedule(new SupervisedRecord(register, record, clock)).cards();
    return RecordCard.of(record, warranted, clock.endedAt()).stream();
  }

  private static List<RegisterRecord> byHand() {
    return List.of(
        review(WITHDRAWN, 0, "VERY_BAD", "2018-05-15T09:00:00Z"),
        new RegisterRecord(
            "review", "手工", WITHDRAWN, 1, Operation.DELETE, null, Map.of("review", WITHDRAWN)),
        review(OVERDUE, 0, "GOOD", "2018-06-20T01:00:00Z"),
        review(OVERDUE, 1, "BAD", "2018-06-20T01:00:00Z"),
        review(OVERDUE, 2, "VERY_BAD", "2018-05-16T01:00:00Z"),
        record("work-order", CORRECTED, 0, order("ASSIGNED", null)),
        record("work-order", CORRECTED, 1, order("CLOSED", "2018-05-18T01:00:00Z")),
        record(
            "work-order",
            ORDER,
            0,
            Map.of(
                "order", ORDER,
                "case", TestCounty.CLOSED,
                "state", "CLOSED",
                "kind", "COMPLAINT",
                "caller", CALLER,
                "transfers", "0",
                "satisfied", "false",
                "receivedAt", "2018-05-16T01:00:00Z",
                "closedAt", "2018-05-18T01:00:00.500Z",
                "summary", SECRET)));
  }

  private static Map<String, String> order(String state, String closedAt) {
    Map<String, String> values = new HashMap<>();
    values.put("order", CORRECTED);
    values.put("state", state);
    values.put("receivedAt", "2018-05-16T01:00:00Z");
    if (closedAt != null) {
      values.put("closedAt", closedAt);
    }
    return values;
  }

  private static RegisterRecord review(String key, long revision, String level, String at) {
    return record(
        "review",
        key,
        revision,
        new HashMap<>(
            Map.of(
                "review",
                key,
                "case",
                TestCounty.CLOSED,
                "level",
                level,
                "unit",
                TestCounty.UNIT,
                "active",
                "true",
                "reviewedAt",
                at)));
  }

  private static RegisterRecord record(
      String register, String key, long revision, Map<String, String> values) {
    return new RegisterRecord(
        register,
        "手工",
        key,
        revision,
        Operation.UPSERT,
        Instant.parse("2018-06-30T00:00:00Z").plusSeconds(revision),
        values);
  }
}
