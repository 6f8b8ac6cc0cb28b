package cn.sanyi.county;

import cn.sanyi.model.calendar.LimitUnit;
import cn.sanyi.model.item.Access;
import cn.sanyi.model.item.Demands;
import cn.sanyi.model.item.Exemption;
import cn.sanyi.model.item.ItemLevel;
import cn.sanyi.model.item.ItemType;
import cn.sanyi.model.item.Nature;
import cn.sanyi.model.item.ServiceItem;
import cn.sanyi.model.item.StepLimit;
import cn.sanyi.model.item.TimeLimits;
import cn.sanyi.model.period.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One 业务办理项 while the county is made up, and afterwards what its cases are drawn from. Only {@link
 * ItemBook} and {@link ItemTargets} write to it.
 */
final class Offer {
  /** Promised working days from which on it pays to limit each step. */
  private static final int LONG = 9;

  final Unit unit;
  final String code;
  final String name;
  final ItemLevel level;
  final ItemType type;

  /** How often it is asked for, against all others. */
  double weight;

  boolean instant;
  Integer promised;
  LimitUnit promisedUnit;
  Integer statutory;
  LimitUnit statutoryUnit;
  boolean suspendsOnCorrection;
  boolean online;
  Boolean linkWorks;
  final Set<Exemption> exemptions = EnumSet.noneOf(Exemption.class);
  String hallCode;
  boolean integrated;
  boolean bindingVerified;
  boolean onceListed;
  boolean highFrequency;
  int declaredVisits;
  int materials;
  Integer baselineMaterials;

  /** Share of its cases that cost a second visit, whatever was declared. */
  double secondVisit;

  /** First day and promised limit of its second version; null where it has one version. */
  LocalDate changedOn;

  Integer laterPromised;

  Offer(Unit unit, String code, String name, ItemLevel level, ItemType type) {
    this.unit = unit;
    this.code = code;
    this.name = name;
    this.level = level;
    this.type = type;
    this.hallCode = unit.hallCode();
  }

  /** In the sense of the plan (P2.1.a): on application, neither secret nor excepted by law. */
  boolean inScope() {
    return type.onApplication()
        && !exemptions.contains(Exemption.SECRET)
        && !exemptions.contains(Exemption.LAW);
  }

  /** Whether its limit was made longer during the quarter (F12). */
  boolean madeLonger() {
    return laterPromised != null && laterPromised > promised;
  }

  /** The window that takes it: a 综合窗口 only if an inspector would see it there. */
  String windowCode() {
    if (hallCode == null) {
      return null;
    }
    return integrated && bindingVerified ? unit.integratedWindowCode() : unit.windowCode();
  }

  /** Whether its steps have limits of their own, which together make up the promised one. */
  boolean stepsLimited() {
    return level == ItemLevel.COUNTY
        && type == ItemType.PERMISSION
        && !instant
        && promisedUnit == LimitUnit.WORKING_DAY
        && promised >= LONG;
  }

  /** The limits of its steps where so many working days are promised for all of them. */
  List<StepLimit> stepLimits(int limit) {
    if (!stepsLimited() || limit < Story.STEPS.size()) {
      return List.of();
    }
    List<StepLimit> limits = new ArrayList<>();
    for (int i = 0; i < Story.STEPS.size(); i++) {
      int left = Story.STEPS.size() - i;
      int sum = limits.stream().mapToInt(StepLimit::workingDays).sum();
      limits.add(new StepLimit(Story.STEPS.get(i), (limit - sum + left - 1) / left));
    }
    return limits;
  }

  /** Its versions, oldest first. */
  List<ServiceItem> versions(LocalDate from) {
    if (changedOn == null) {
      return List.of(version(1, promised, from, null));
    }
    return List.of(
        version(1, promised, from, changedOn), version(2, laterPromised, changedOn, null));
  }

  private ServiceItem version(int version, Integer limit, LocalDate from, LocalDate to) {
    return new ServiceItem(
        code,
        version,
        name,
        unit.code(),
        new Nature(level, type),
        new TimeLimits(
            instant,
            limit,
            promisedUnit,
            statutory,
            statutoryUnit,
            limit == null ? List.of() : stepLimits(limit),
            suspendsOnCorrection),
        new Access(online, linkWorks, exemptions, hallCode, integrated, bindingVerified),
        new Demands(onceListed, highFrequency, declaredVisits, materials, baselineMaterials),
        new Validity(from, to));
  }
}
