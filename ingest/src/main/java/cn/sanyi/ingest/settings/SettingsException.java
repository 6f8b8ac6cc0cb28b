package cn.sanyi.ingest.settings;

/** A setting that is missing or wrong; the message is Chinese and says what to do. */
public final class SettingsException extends RuntimeException {
  public SettingsException(String message) {
    super(message);
  }

  SettingsException(String message, Throwable cause) {
    super(message, cause);
  }
}
