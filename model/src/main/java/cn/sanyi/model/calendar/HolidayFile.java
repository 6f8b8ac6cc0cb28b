package cn.sanyi.model.calendar;

import java.time.LocalDate;
import java.util.List;

/** Reads {@code holidays.tsv}, the project's own list of the State Council's notices. */
final class HolidayFile {

  private static final String NAME = "holidays.tsv";

  private HolidayFile() {}

  static List<NoticeDay> read() {
    return Tsv.rows(NAME).stream().map(HolidayFile::day).toList();
  }

  private static NoticeDay day(String[] columns) {
    boolean works =
        switch (columns[2]) {
          case "work" -> true;
          case "off" -> false;
          default ->
              throw new IllegalStateException(
                  NAME + ": neither work nor off: " + String.join("\t", columns));
        };
    return new NoticeDay(LocalDate.parse(columns[0]), LocalDate.parse(columns[1]), works);
  }
}
