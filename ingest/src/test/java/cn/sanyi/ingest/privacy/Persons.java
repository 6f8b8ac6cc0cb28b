package cn.sanyi.ingest.privacy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Persons that nobody is: numbers of the right form, in whatever way people write them. */
public final class Persons {
  private static final List<String> REGIONS = List.of("530323", "110101", "650102", "440305");
  private static final String CHECKS = "10X98765432";
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

  private Persons() {}

  /** An ID number of 18 characters. */
  public static Arbitrary<String> ids() {
    return Combinators.combine(
            Arbitraries.of(REGIONS), days(1920, 2017), Arbitraries.integers().between(0, 999))
        .as((region, day, serial) -> withCheck(region + digits(day) + "%03d".formatted(serial)));
  }

  /** An ID number of the old form. */
  public static Arbitrary<String> oldIds() {
    return Combinators.combine(
            Arbitraries.of(REGIONS), days(1930, 1999), Arbitraries.integers().between(0, 999))
        .as((region, day, serial) -> region + digits(day).substring(2) + "%03d".formatted(serial));
  }

  /** A mobile number, which in its first six digits names no day of 2018 to 2020. */
  public static Arbitrary<String> mobiles() {
    return Combinators.combine(
            Arbitraries.of("130", "138", "150", "159", "166", "177"),
            Arbitraries.integers().between(4000, 9999),
            Arbitraries.integers().between(0, 9999))
        .as((net, middle, end) -> net + "%04d%04d".formatted(middle, end));
  }

  /** Any of them. */
  public static Arbitrary<String> numbers() {
    return Arbitraries.oneOf(ids(), oldIds(), mobiles());
  }

  /** A number with something between its digits, in other digits, with its country. */
  public static Arbitrary<String> spelt(Arbitrary<String> numbers) {
    Arbitrary<String> joints =
        Arbitraries.of("", "", " ", "-", "\u3000", "\u00a0", "\u200b", "—", ".", " - ");
    return Combinators.combine(numbers, joints, Arbitraries.integers().between(1, 5), digitSets())
        .as((number, joint, group, set) -> other(grouped(number, joint, group), set));
  }

  /** The days in which births fall. */
  private static Arbitrary<LocalDate> days(int from, int to) {
    return Arbitraries.longs()
        .between(LocalDate.of(from, 1, 1).toEpochDay(), LocalDate.of(to, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  private static Arbitrary<String> digitSets() {
    return Arbitraries.of(
        "0123456789X", "0123456789x", "０１２３４５６７８９Ｘ", "〇一二三四五六七八九x", "٠١٢٣٤٥٦٧٨٩X");
  }

  private static String grouped(String number, String joint, int group) {
    StringBuilder grouped = new StringBuilder();
    for (int i = 0; i < number.length(); i++) {
      grouped.append(i > 0 && i % group == 0 ? joint : "").append(number.charAt(i));
    }
    return grouped.toString();
  }

  private static String other(String number, String set) {
    return number
        .chars()
        .mapToObj(
            c -> "0123456789X".indexOf(c) < 0 ? (char) c : set.charAt("0123456789X".indexOf(c)))
        .map(String::valueOf)
        .collect(Collectors.joining());
  }

  private static String digits(LocalDate day) {
    return day.toString().replace("-", "");
  }

  /** The 17 digits with their check character. */
  public static String withCheck(String digits) {
    int sum = 0;
    for (int i = 0; i < 17; i++) {
      sum += WEIGHTS[i] * (digits.charAt(i) - '0');
    }
    return digits + CHECKS.charAt(sum % 11);
  }
}
