package cn.sanyi.local.terminal;

import java.util.ArrayList;
import java.util.List;

/** A table for a terminal, where a Chinese character takes two columns. */
public final class TextTable {
  private static final int WIDE_FROM = 0x1100;

  private final List<List<String>> rows = new ArrayList<>();

  /**
   * @param header titles of the columns
   */
  public TextTable(String... header) {
    rows.add(List.of(header));
  }

  /** Adds a row; null shows as an em dash, and no cell reaches beyond its place. */
  public TextTable row(Object... cells) {
    List<String> row = new ArrayList<>();
    for (Object cell : cells) {
      row.add(cell == null ? "—" : Shown.line(cell.toString()));
    }
    rows.add(row);
    return this;
  }

  /** All lines, columns aligned, two spaces apart. */
  @Override
  public String toString() {
    int columns = rows.get(0).size();
    int[] widths = new int[columns];
    for (List<String> row : rows) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], width(row.get(i)));
      }
    }
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        line.append(row.get(i)).append(" ".repeat(widths[i] - width(row.get(i)) + 2));
      }
      text.append(line.toString().stripTrailing()).append(System.lineSeparator());
    }
    return text.toString();
  }

  static int width(String text) {
    return text.codePoints().map(c -> c >= WIDE_FROM && c != '—' ? 2 : 1).sum();
  }
}
