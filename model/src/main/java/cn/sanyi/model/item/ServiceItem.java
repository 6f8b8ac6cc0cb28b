package cn.sanyi.model.item;

import cn.sanyi.model.content.Content;
import cn.sanyi.model.period.Validity;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One version of a service item. The version in force when a case is accepted rules that case for
 * ever.
 *
 * @param code 业务办理项编码
 * @param version counts up; of two versions valid on a date the higher one holds
 * @param name 事项名称
 * @param unitCode the organisation that owns it, or null
 * @param nature what kind of thing it is
 * @param limits how long a case of it may take
 * @param access by which doors it can be applied for
 * @param demands what it asks of applicants
 * @param validity when this version holds
 */
public record ServiceItem(
    String code,
    int version,
    String name,
    @Nullable String unitCode,
    Nature nature,
    TimeLimits limits,
    Access access,
    Demands demands,
    Validity validity)
    implements Serializable {

  public ServiceItem {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(nature, "nature");
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(access, "access");
    Objects.requireNonNull(demands, "demands");
    Objects.requireNonNull(validity, "validity");
  }

  /** What it says; the numbers are for ever, see {@link Content}. */
  public Content content() {
    return Content.builder()
        .text(1, code)
        .number(2, version)
        .text(3, name)
        .text(4, unitCode)
        .symbol(5, nature.level())
        .symbol(6, nature.type())
        .flag(7, limits.instant())
        .number(8, limits.promisedLimit())
        .symbol(9, limits.promisedUnit())
        .number(10, limits.statutoryLimit())
        .symbol(11, limits.statutoryUnit())
        .list(12, limits.stepLimits().stream().map(StepLimit::content).toList())
        .flag(13, limits.suspendsOnCorrection())
        .flag(14, access.onlineSubmission())
        .answer(15, access.linkWorks())
        .set(16, access.exemptions())
        .text(17, access.hallCode())
        .flag(18, access.integratedWindow())
        .flag(19, access.bindingVerified())
        .flag(20, demands.onceListed())
        .flag(21, demands.highFrequency())
        .number(22, demands.declaredVisits())
        .number(23, demands.materials())
        .number(24, demands.baselineMaterials())
        .date(25, validity.validFrom())
        .date(26, validity.validTo())
        .build();
  }
}
