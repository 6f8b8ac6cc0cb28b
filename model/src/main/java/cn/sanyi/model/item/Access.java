package cn.sanyi.model.item;

import java.io.Serializable;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * By which doors an item can be applied for.
 *
 * @param onlineSubmission whether the applicant can submit online (depth Ⅲ or more)
 * @param linkWorks result of the last link probe, or null where never probed
 * @param exemptions approved exemptions, empty where none
 * @param hallCode the hall that accepts it, or null where it is accepted in no hall
 * @param integratedWindow whether it is bound to a 综合窗口
 * @param bindingVerified whether an inspector saw that binding work
 */
public record Access(
    boolean onlineSubmission,
    @Nullable Boolean linkWorks,
    Set<Exemption> exemptions,
    @Nullable String hallCode,
    boolean integratedWindow,
    boolean bindingVerified)
    implements Serializable {
  /** Neither online nor in a hall. */
  public static final Access NONE = new Access(false, null, Set.of(), null, false, false);

  public Access {
    // In the enum's order, so that bytes and rows made of it are the same everywhere.
    exemptions =
        exemptions.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(exemptions));
  }
}
