package cn.sanyi.model.event;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Who met whom, and how. Persons are keyed tokens, never a name or a number; null where the event
 * does not say.
 *
 * @param channel how the applicant came, or null
 * @param applicantToken the applicant, or null
 * @param handlerToken the person who acted, or null
 */
public record Parties(
    @Nullable Channel channel, @Nullable String applicantToken, @Nullable String handlerToken)
    implements Serializable {
  /** Nobody is named. */
  public static final Parties UNKNOWN = new Parties(null, null, null);
}
