package cn.sanyi.local.engines;

/** A child process could not do its work. The message is one Chinese line that says what to do. */
public final class ChildFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message one line for the user
   */
  public ChildFailure(String message) {
    super(message);
  }

  /**
   * @param message one line for the user
   * @param cause what happened below, for the log
   */
  public ChildFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
