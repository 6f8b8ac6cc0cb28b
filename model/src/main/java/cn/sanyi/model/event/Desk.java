package cn.sanyi.model.event;

import cn.sanyi.model.Code;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * On whose desk the case lay. Null where the event does not say.
 *
 * @param itemCode 业务办理项编码, or null
 * @param unitCode the organisation that handles the case, or null
 * @param hallCode the hall it happened in, or null
 * @param windowCode the window it happened at, or null
 */
public record Desk(
    @Code @Nullable String itemCode,
    @Code @Nullable String unitCode,
    @Code @Nullable String hallCode,
    @Code @Nullable String windowCode)
    implements Serializable {
  /** Nothing is said. */
  public static final Desk UNKNOWN = new Desk(null, null, null, null);
}
