package cn.sanyi.local.stack;

import cn.sanyi.local.profile.Profile;
import java.util.HashMap;
import java.util.Map;

/**
 * What is to run.
 *
 * @param profile where its state is kept
 * @param ports where it listens
 * @param clock `wall` or `event`
 * @param withIngest whether POST /v1/events is served
 * @param settings further variables of the programs' environment
 */
public record Plan(
    Profile profile,
    PortPlan ports,
    String clock,
    boolean withIngest,
    Map<String, String> settings) {
  /** With no setting of its own. */
  public Plan(Profile profile, PortPlan ports, String clock, boolean withIngest) {
    this(profile, ports, clock, withIngest, Map.of());
  }

  /** The same with one variable more. */
  public Plan with(String name, String value) {
    Map<String, String> more = new HashMap<>(settings);
    more.put(name, value);
    return new Plan(profile, ports, clock, withIngest, Map.copyOf(more));
  }

  /** Address that API and ingest listen on: SANYI_BIND, else the loopback. */
  static String bind() {
    String bind = System.getenv("SANYI_BIND");
    return bind == null || bind.isBlank() ? "127.0.0.1" : bind;
  }

  /** A host name under which this machine reaches what listens on {@link #bind}. */
  static String host() {
    String bind = bind();
    return bind.equals("0.0.0.0") || bind.equals("::") ? "127.0.0.1" : bind;
  }
}
