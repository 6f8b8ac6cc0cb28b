package cn.sanyi.model.fold;

import cn.sanyi.model.calendar.Calendars;
import cn.sanyi.model.calendar.ChinaTime;
import cn.sanyi.model.calendar.LimitUnit;
import cn.sanyi.model.catalogue.Catalogue;
import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.event.CaseEventBuilder;
import cn.sanyi.model.event.EventType;
import cn.sanyi.model.item.Access;
import cn.sanyi.model.item.Demands;
import cn.sanyi.model.item.ItemLevel;
import cn.sanyi.model.item.ItemType;
import cn.sanyi.model.item.Nature;
import cn.sanyi.model.item.ServiceItem;
import cn.sanyi.model.item.StepLimit;
import cn.sanyi.model.item.TimeLimits;
import cn.sanyi.model.organisation.Organisation;
import cn.sanyi.model.organisation.OrganisationKind;
import cn.sanyi.model.period.Validity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Items and events for the fold's tests; local times are those of Asia/Shanghai. */
final class Samples {
  static final String ITEM = "item-1";
  static final Calendars CALENDARS = Calendars.standard();
  private static final LocalDate EVER = LocalDate.of(2000, 1, 1);

  private Samples() {}

  /** 10 working days promised, 20 set by law, three materials. */
  static ServiceItem item() {
    return item(10, LimitUnit.WORKING_DAY, false, false);
  }

  /** The same with limits for its steps. */
  static ServiceItem itemWithSteps(StepLimit... steps) {
    return item(10, LimitUnit.WORKING_DAY, false, false, steps);
  }

  static ServiceItem item(
      Integer promised, LimitUnit unit, boolean instant, boolean suspendsOnCorrection) {
    return item(promised, unit, instant, suspendsOnCorrection, new StepLimit[0]);
  }

  private static ServiceItem item(
      Integer promised,
      LimitUnit unit,
      boolean instant,
      boolean suspendsOnCorrection,
      StepLimit[] steps) {
    return new ServiceItem(
        ITEM,
        1,
        "食品经营许可",
        "unit-owner",
        new Nature(ItemLevel.COUNTY, ItemType.PERMISSION),
        new TimeLimits(
            instant,
            promised,
            unit,
            20,
            LimitUnit.WORKING_DAY,
            List.of(steps),
            suspendsOnCorrection),
        new Access(true, true, Set.of(), "hall-1", true, false),
        new Demands(true, false, 1, 3, 5),
        Validity.from(EVER));
  }

  static Catalogue catalogue(ServiceItem... items) {
    Catalogue catalogue = new Catalogue();
    for (ServiceItem item : items) {
      catalogue.add(item);
    }
    catalogue.add(window("window-all", OrganisationKind.INTEGRATED_WINDOW));
    catalogue.add(window("window-tax", OrganisationKind.WINDOW));
    return catalogue;
  }

  private static Organisation window(String code, OrganisationKind kind) {
    return new Organisation(code, 1, code, kind, "hall-1", null, 1, false, Validity.from(EVER));
  }

  static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(ChinaTime.ZONE).toInstant();
  }

  static CaseEventBuilder on(EventType type, String local) {
    return CaseEvent.builder("test:1", type, at(local)).itemCode(ITEM);
  }

  static CaseEvent event(EventType type, String local) {
    return on(type, local).build();
  }

  static CaseFacts fold(ServiceItem item, CaseEvent... events) {
    return Fold.fold(Arrays.asList(events), catalogue(item), CALENDARS);
  }

  static CaseFacts fold(CaseEvent... events) {
    return fold(item(), events);
  }

  static CaseFacts fold(List<CaseEvent> events) {
    return Fold.fold(events, catalogue(item()), CALENDARS);
  }
}
