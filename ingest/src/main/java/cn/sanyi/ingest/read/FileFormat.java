package cn.sanyi.ingest.read;

import java.util.Locale;

/** The formats that files come in. */
public enum FileFormat {
  XES,
  CSV,
  XLSX,
  JSONL;

  /** The format that a file's name tells, {@code .gz} aside; null where it tells none. */
  public static FileFormat ofName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String plain = lower.endsWith(".gz") ? lower.substring(0, lower.length() - 3) : lower;
    String extension = plain.substring(plain.lastIndexOf('.') + 1);
    return switch (extension) {
      case "xes", "xml" -> XES;
      case "csv", "txt", "tsv" -> CSV;
      case "xlsx" -> XLSX;
      case "jsonl", "ndjson", "json" -> JSONL;
      default -> null;
    };
  }
}
