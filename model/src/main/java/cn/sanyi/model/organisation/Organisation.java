package cn.sanyi.model.organisation;

import cn.sanyi.model.content.Content;
import cn.sanyi.model.period.Validity;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One version of an organisation.
 *
 * @param code unique code, stable over versions
 * @param version counts up; of two versions valid on a date the higher one holds
 * @param name Chinese name as printed in a bulletin
 * @param kind what it is
 * @param parentCode the organisation above it, or null for the county
 * @param peerGroup whom it is ranked with (考核分组), or null where it is not ranked
 * @param displayOrder official order of units (单位排序), smaller first
 * @param answersAlerts whether the unit answers 预警 and 黄牌 through the platform; where it does not,
 *     its silence says nothing
 * @param validity when this version holds
 */
public record Organisation(
    String code,
    int version,
    String name,
    OrganisationKind kind,
    @Nullable String parentCode,
    @Nullable String peerGroup,
    int displayOrder,
    boolean answersAlerts,
    Validity validity)
    implements Serializable {

  public Organisation {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(validity, "validity");
  }

  /** What it says; the numbers are for ever, see {@link Content}. */
  public Content content() {
    return Content.builder()
        .text(1, code)
        .number(2, version)
        .text(3, name)
        .symbol(4, kind)
        .text(5, parentCode)
        .text(6, peerGroup)
        .number(7, displayOrder)
        .flag(8, answersAlerts)
        .date(9, validity.validFrom())
        .date(10, validity.validTo())
        .build();
  }
}
