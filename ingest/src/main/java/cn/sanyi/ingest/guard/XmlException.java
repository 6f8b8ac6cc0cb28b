package cn.sanyi.ingest.guard;

/** XML that cannot be read (further); the message is Chinese and names no place. */
public final class XmlException extends RuntimeException {
  private final int line;

  XmlException(int line, String reason, Throwable cause) {
    super(reason, cause);
    this.line = line;
  }

  /** Line of the XML text, from 1. */
  public int line() {
    return line;
  }
}
