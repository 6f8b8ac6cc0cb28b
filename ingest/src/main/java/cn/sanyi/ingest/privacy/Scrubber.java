package cn.sanyi.ingest.privacy;

import java.time.LocalDate;
import java.util.Collection;

/**
 * Takes out of texts what names a person: ID numbers, telephone numbers, bank cards and the names
 * that can be told to be names. What it puts in their place holds no digit, so scrubbing again
 * changes nothing. Every way out of ingest goes through here: Kafka, HTTP answers, logs and the
 * command line.
 */
public final class Scrubber {
  static final String ID = "〔证件号〕";
  static final String PHONE = "〔电话〕";
  static final String CARD = "〔卡号〕";

  /** What stands in place of a whole value of which nobody knows what it says of whom. */
  public static final String HIDDEN = "***";

  private Scrubber() {}

  /** Free text without persons. */
  public static String text(String text) {
    return text == null ? null : Names.hide(numbers(text));
  }

  /** Free text of a record without persons, those included whom the record names elsewhere. */
  public static String text(String text, Collection<String> persons) {
    if (text == null) {
      return null;
    }
    String left = text;
    for (String person : persons) {
      if (Names.distinctive(person)) {
        left = left.replace(person, Names.NAME);
      }
    }
    return text(left);
  }

  /** The text of an identifier: what it says is kept unless {@link #identifies} a person. */
  public static String identifier(String text, LocalDate near) {
    return text != null && identifies(text, near) ? text(text) : text;
  }

  /** A sentence why something is refused; a quoted value that is nothing but a name is left out. */
  public static String reason(String reason) {
    return reason == null ? null : Names.hideQuoted(text(reason));
  }

  /** One line for a log or a terminal: without persons, control characters written out, cut. */
  public static String line(String text, int most) {
    return text == null ? null : Line.of(reason(text), most);
  }

  /**
   * Whether an identifier (a case number, a code, an id) is the number of a person. Case numbers of
   * a region, a day and a serial number look like ID numbers, and one in eleven has its check
   * character; telephone numbers have a day in front as often. What names a day close to the event
   * is therefore taken for the number of a case.
   *
   * @param near the day of the event, or null where it is not known
   */
  public static boolean identifies(String text, LocalDate near) {
    if (!DigitRuns.mayHold(text, 11)) {
      return false;
    }
    DigitRuns digits = new DigitRuns(text);
    PersonalNumbers numbers = new PersonalNumbers(digits);
    for (int i = 0; i < digits.size(); i++) {
      int id = numbers.id(i);
      if (id >= 0 && !(digits.plain(i, id - 1) && PersonalNumbers.near(numbers.birth(i), near))) {
        return true;
      }
      int mobile = numbers.mobile(i);
      if (mobile >= 0 && numbers.usual(i, mobile)) {
        boolean plain = mobile == i + 10 && digits.plain(i, mobile);
        if (!plain || !PersonalNumbers.near(numbers.dayInFront(i), near)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether something was taken out of a text, so that it is no longer what its source wrote. */
  public static boolean scrubbed(String text) {
    return text.equals(HIDDEN)
        || text.contains(ID)
        || text.contains(PHONE)
        || text.contains(CARD)
        || text.contains(Names.NAME);
  }

  private static String numbers(String text) {
    if (!DigitRuns.mayHold(text, 10)) {
      return text;
    }
    DigitRuns digits = new DigitRuns(text);
    PersonalNumbers numbers = new PersonalNumbers(digits);
    StringBuilder left = new StringBuilder(text.length());
    int from = 0;
    for (int i = 0; i < digits.size(); i++) {
      String mask = ID;
      int last = numbers.id(i);
      last = last >= 0 ? last : numbers.oldId(i);
      if (last < 0) {
        last = numbers.card(i);
        mask = CARD;
      }
      if (last < 0) {
        last = Math.max(numbers.mobile(i), numbers.landline(i));
        mask = PHONE;
      }
      if (last >= 0) {
        left.append(text, from, digits.start(i)).append(mask);
        from = digits.end(last);
        i = last;
      }
    }
    return left.append(text, from, text.length()).toString();
  }
}
