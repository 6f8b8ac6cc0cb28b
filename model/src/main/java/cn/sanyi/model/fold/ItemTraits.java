package cn.sanyi.model.fold;

import cn.sanyi.model.item.ItemLevel;
import cn.sanyi.model.item.ItemType;
import cn.sanyi.model.item.ServiceItem;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What the version of the item says that holds for a case; null where the item is unknown.
 *
 * @param itemLevel 行使层级 of the item, or null
 * @param itemType 事项类型, or null
 * @param itemInstant 即办件, or null
 * @param itemOnline the item can be applied for online, or null
 * @param itemOnceListed the item is listed 最多跑一次, or null
 * @param itemHighFrequency the item is listed 高频, or null
 */
public record ItemTraits(
    @Nullable ItemLevel itemLevel,
    @Nullable ItemType itemType,
    @Nullable Boolean itemInstant,
    @Nullable Boolean itemOnline,
    @Nullable Boolean itemOnceListed,
    @Nullable Boolean itemHighFrequency)
    implements Serializable {
  /** The item is unknown. */
  public static final ItemTraits UNKNOWN = new ItemTraits(null, null, null, null, null, null);

  static ItemTraits of(@Nullable ServiceItem item) {
    return item == null
        ? UNKNOWN
        : new ItemTraits(
            item.nature().level(),
            item.nature().type(),
            item.limits().instant(),
            item.access().onlineSubmission(),
            item.demands().onceListed(),
            item.demands().highFrequency());
  }
}
