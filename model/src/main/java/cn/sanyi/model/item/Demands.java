package cn.sanyi.model.item;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * What an item asks of applicants, and how often it is asked for.
 *
 * @param onceListed on the list of 最多跑一次
 * @param highFrequency on the approved list of 高频事项
 * @param declaredVisits 到办事现场次数 as declared, or null
 * @param materials number of required materials now, or null where no list exists
 * @param baselineMaterials the same in the frozen baseline, or null for an item newer than it
 */
public record Demands(
    boolean onceListed,
    boolean highFrequency,
    @Nullable Integer declaredVisits,
    @Nullable Integer materials,
    @Nullable Integer baselineMaterials)
    implements Serializable {
  /** On no list, and nothing is known of visits and materials. */
  public static final Demands UNKNOWN = new Demands(false, false, null, null, null);
}
