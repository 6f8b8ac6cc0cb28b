package cn.sanyi.model.event;

import cn.sanyi.model.Code;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an event says beyond that it happened; which of it, its type decides. Null where it says
 * nothing.
 *
 * @param step 环节名, or null
 * @param outcome the decision, on DECIDED and CLOSED; or null
 * @param reason why (not accepted, withdrawn, revoked, corrected), or null
 * @param promisedDueAt the source's own deadline, still in time; overrides the item's limit; or
 *     null
 * @param specialKind on SPECIAL_STARTED and SPECIAL_ENDED, or null
 * @param extensionDays working days that an EXTENSION adds, or null
 * @param materialCode on MATERIAL_SUPPLIED, or null
 * @param supplyMethod on MATERIAL_SUPPLIED, or null
 */
public record Detail(
    @Code @Nullable String step,
    @Nullable Outcome outcome,
    @Nullable String reason,
    @Nullable Instant promisedDueAt,
    @Nullable SpecialKind specialKind,
    @Nullable Integer extensionDays,
    @Code @Nullable String materialCode,
    @Nullable SupplyMethod supplyMethod)
    implements Serializable {
  /** Nothing more is said. */
  public static final Detail NONE = new Detail(null, null, null, null, null, null, null, null);
}
