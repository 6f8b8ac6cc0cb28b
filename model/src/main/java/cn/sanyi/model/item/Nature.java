package cn.sanyi.model.item;

import java.io.Serializable;
import java.util.Objects;

/**
 * What kind of thing an item is.
 *
 * @param level 行使层级
 * @param type 事项类型
 */
public record Nature(ItemLevel level, ItemType type) implements Serializable {

  public Nature {
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(type, "type");
  }
}
