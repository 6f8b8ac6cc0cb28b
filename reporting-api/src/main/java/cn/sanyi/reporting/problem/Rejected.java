package cn.sanyi.reporting.problem;

/** A parameter's text cannot be read; the message is the Chinese sentence to show. */
public final class Rejected extends IllegalArgumentException {
  /** A rejection with a sentence that names what would be accepted. */
  public Rejected(String message) {
    super(message);
  }
}
