package cn.sanyi.local.engines;

import java.util.Map;
import java.util.Optional;

/**
 * An engine that answers: a child process of this one, or one that the environment names.
 *
 * @param address as the environment variable of the engine has it, e.g. `127.0.0.1:9092`
 * @param user null where the engine has no users
 * @param password null where the engine has no users
 * @param environment the variables that make another Sanyi process use this engine
 * @param child empty if the engine is configured from outside and not ours to stop
 */
public record Engine(
    String address,
    String user,
    String password,
    Map<String, String> environment,
    Optional<Child> child)
    implements AutoCloseable {

  /** Stops the engine if we started it; its data stays. */
  @Override
  public void close() {
    child.ifPresent(Child::close);
  }

  @Override
  public String toString() {
    return address;
  }
}
