package cn.sanyi.model.item;

import cn.sanyi.model.calendar.LimitUnit;
import cn.sanyi.model.content.Content;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One version of a service item, valid on the half-open dates [validFrom, validTo) in
 * Asia/Shanghai. The version in force when a case is accepted rules that case for ever.
 *
 * @param code 业务办理项编码
 * @param version counts up; of two versions valid on a date the higher one holds
 * @param name 事项名称
 * @param unitCode the organisation that owns it, or null
 * @param level 行使层级
 * @param type 事项类型
 * @param instant 即办件: to be closed on the day of acceptance
 * @param promisedLimit 承诺时限 in {@code promisedUnit}, or null where nothing is promised
 * @param promisedUnit unit of the promised limit, or null with it
 * @param statutoryLimit 法定时限 in {@code statutoryUnit}, or null where the law sets none
 * @param statutoryUnit unit of the statutory limit, or null with it
 * @param stepLimits 环节时限 in the order of the steps, empty where steps have no limits of their own
 * @param suspendsOnCorrection whether a correction after acceptance stops the clock
 * @param onlineSubmission whether the applicant can submit online (depth Ⅲ or more)
 * @param linkWorks result of the last link probe, or null where never probed
 * @param exemptions approved exemptions, empty where none
 * @param hallCode the hall that accepts it, or null where it is accepted in no hall
 * @param integratedWindow whether it is bound to a 综合窗口
 * @param bindingVerified whether an inspector saw that binding work
 * @param onceListed on the list of 最多跑一次
 * @param highFrequency on the approved list of 高频事项
 * @param declaredVisits 到办事现场次数 as declared, or null
 * @param materials number of required materials now, or null where no list exists
 * @param baselineMaterials the same in the frozen baseline, or null for an item newer than it
 * @param validFrom first day
 * @param validTo first day no longer, or null while it stands
 */
public record ServiceItem(
    String code,
    int version,
    String name,
    @Nullable String unitCode,
    ItemLevel level,
    ItemType type,
    boolean instant,
    @Nullable Integer promisedLimit,
    @Nullable LimitUnit promisedUnit,
    @Nullable Integer statutoryLimit,
    @Nullable LimitUnit statutoryUnit,
    List<StepLimit> stepLimits,
    boolean suspendsOnCorrection,
    boolean onlineSubmission,
    @Nullable Boolean linkWorks,
    Set<Exemption> exemptions,
    @Nullable String hallCode,
    boolean integratedWindow,
    boolean bindingVerified,
    boolean onceListed,
    boolean highFrequency,
    @Nullable Integer declaredVisits,
    @Nullable Integer materials,
    @Nullable Integer baselineMaterials,
    LocalDate validFrom,
    @Nullable LocalDate validTo)
    implements Serializable {

  public ServiceItem {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(validFrom, "validFrom");
    exemptions = Set.copyOf(exemptions);
    stepLimits = List.copyOf(stepLimits);
    if (stepLimits.stream().map(StepLimit::step).distinct().count() < stepLimits.size()) {
      throw new IllegalArgumentException("环节时限中有重名的环节：" + stepLimits);
    }
  }

  /** Whether this version holds on a date. */
  public boolean validOn(LocalDate date) {
    return !date.isBefore(validFrom) && (validTo == null || date.isBefore(validTo));
  }

  /** What it says; the numbers are for ever, see {@link Content}. */
  public Content content() {
    return Content.builder()
        .text(1, code)
        .number(2, version)
        .text(3, name)
        .text(4, unitCode)
        .symbol(5, level)
        .symbol(6, type)
        .flag(7, instant)
        .number(8, promisedLimit)
        .symbol(9, promisedUnit)
        .number(10, statutoryLimit)
        .symbol(11, statutoryUnit)
        .list(12, stepLimits.stream().map(StepLimit::content).toList())
        .flag(13, suspendsOnCorrection)
        .flag(14, onlineSubmission)
        .answer(15, linkWorks)
        .set(16, exemptions)
        .text(17, hallCode)
        .flag(18, integratedWindow)
        .flag(19, bindingVerified)
        .flag(20, onceListed)
        .flag(21, highFrequency)
        .number(22, declaredVisits)
        .number(23, materials)
        .number(24, baselineMaterials)
        .date(25, validFrom)
        .date(26, validTo)
        .build();
  }
}
