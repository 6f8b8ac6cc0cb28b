package cn.sanyi.model.fold;

import cn.sanyi.model.Code;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Who handles a case. Null where no event says.
 *
 * @param itemCode 业务办理项编码, or null where no event names one
 * @param itemVersion version in force at acceptance, or null where the item is unknown
 * @param unitCode responsible unit: the one that accepted, else the first named, else the item's
 * @param hallCode hall of acceptance, else the first named, or null
 * @param windowCode window of acceptance, else the first named, or null
 * @param integratedWindow accepted at a 综合窗口; null where no window is known
 */
public record Handling(
    @Code @Nullable String itemCode,
    @Nullable Integer itemVersion,
    @Code @Nullable String unitCode,
    @Code @Nullable String hallCode,
    @Code @Nullable String windowCode,
    @Nullable Boolean integratedWindow)
    implements Serializable {
  /** Nobody is named. */
  public static final Handling UNKNOWN = new Handling(null, null, null, null, null, null);
}
