package cn.sanyi.model.calendar;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** Reads {@code holidays.tsv}, the project's own list of the State Council's notices. */
final class HolidayFile {

  private static final String NAME = "holidays.tsv";

  private HolidayFile() {}

  static List<NoticeDay> read() {
    try (InputStream file = HolidayFile.class.getResourceAsStream(NAME);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.startsWith("#")).map(HolidayFile::day).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(NAME, e);
    }
  }

  private static NoticeDay day(String line) {
    String[] columns = line.split("\t");
    boolean works =
        switch (columns[2]) {
          case "work" -> true;
          case "off" -> false;
          default -> throw new IllegalStateException(NAME + ": neither work nor off: " + line);
        };
    return new NoticeDay(LocalDate.parse(columns[0]), LocalDate.parse(columns[1]), works);
  }
}
