package cn.sanyi.ingest.log;

import ch.qos.logback.classic.pattern.ClassicConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import cn.sanyi.ingest.privacy.Scrubber;

/**
 * A message and what was thrown, on one line: without persons, without control characters, cut. To
 * be named in logback.xml together with {@code %nopex}.
 */
public final class OneLine extends ClassicConverter {
  private static final int MOST = 2_000;
  private static final int FRAMES = 6;
  private static final int CAUSES = 4;

  @Override
  public String convert(ILoggingEvent event) {
    StringBuilder line = new StringBuilder(String.valueOf(event.getFormattedMessage()));
    IThrowableProxy thrown = event.getThrowableProxy();
    for (int i = 0; thrown != null && i < CAUSES; i++) {
      append(thrown, line.append(i == 0 ? ": " : " <- "));
      thrown = thrown.getCause();
    }
    return Scrubber.line(line.toString(), MOST);
  }

  private static void append(IThrowableProxy thrown, StringBuilder line) {
    line.append(thrown.getClassName()).append(": ").append(thrown.getMessage());
    StackTraceElementProxy[] frames = thrown.getStackTraceElementProxyArray();
    for (int i = 0; frames != null && i < Math.min(FRAMES, frames.length); i++) {
      line.append(" | ").append(frames[i].getStackTraceElement());
    }
  }
}
