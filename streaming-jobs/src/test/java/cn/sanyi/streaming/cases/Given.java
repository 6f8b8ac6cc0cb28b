package cn.sanyi.streaming.cases;

import cn.sanyi.model.calendar.LimitUnit;
import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.event.CaseEventBuilder;
import cn.sanyi.model.event.EventType;
import cn.sanyi.model.event.Outcome;
import cn.sanyi.model.item.Access;
import cn.sanyi.model.item.Demands;
import cn.sanyi.model.item.ItemLevel;
import cn.sanyi.model.item.ItemType;
import cn.sanyi.model.item.Nature;
import cn.sanyi.model.item.ServiceItem;
import cn.sanyi.model.item.StepLimit;
import cn.sanyi.model.item.TimeLimits;
import cn.sanyi.model.period.Validity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** Cases and items to talk about: an item of five working days, accepted on Mon 2019-11-04. */
final class Given {
  static final String CASE = "test:1";
  static final ServiceItem ITEM = item(5);

  /** Five working days after the acceptance end here. */
  static final Instant DUE = at("2019-11-12T00:00");

  private Given() {}

  static ServiceItem item(int limit) {
    return item("I1", 1, limit);
  }

  /** Another version of the item, in force just as long. */
  static ServiceItem version(int version, int limit) {
    return item("I1", version, limit);
  }

  static ServiceItem other(String code) {
    return item(code, 1, 5);
  }

  static ServiceItem withSteps(List<StepLimit> steps) {
    return item("I1", 1, 5, steps);
  }

  private static ServiceItem item(String code, int version, int limit) {
    return item(code, version, limit, List.of());
  }

  private static ServiceItem item(String code, int version, int limit, List<StepLimit> steps) {
    return new ServiceItem(
        code,
        version,
        "事项",
        "U1",
        new Nature(ItemLevel.COUNTY, ItemType.PERMISSION),
        new TimeLimits(
            false, limit, LimitUnit.WORKING_DAY, 20, LimitUnit.WORKING_DAY, steps, false),
        new Access(true, null, Set.of(), null, false, false),
        new Demands(false, false, 1, 2, 3),
        Validity.from(LocalDate.of(2019, 1, 1)));
  }

  /** A time in Asia/Shanghai. */
  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ZoneId.of("Asia/Shanghai")).toInstant();
  }

  static CaseEvent accepted() {
    return event(EventType.ACCEPTED, "2019-11-04T09:00").build();
  }

  static CaseEvent closed(String local) {
    return event(EventType.CLOSED, local).outcome(Outcome.APPROVED).build();
  }

  static CaseEventBuilder event(EventType type, String local) {
    return CaseEvent.builder(CASE, type, at(local)).source("test").itemCode("I1").unitCode("U1");
  }
}
