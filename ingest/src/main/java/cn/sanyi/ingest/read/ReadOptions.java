package cn.sanyi.ingest.read;

import java.nio.charset.Charset;
import java.util.Set;

/**
 * What a mapping says about the shape of its files.
 *
 * @param format null: by the file's name
 * @param charset null: by byte order mark, else UTF-8 where the whole file is valid, else GB18030
 * @param delimiter of CSV; null: the most frequent of comma, semicolon, tab and bar in the header
 * @param sheet name of the sheet of a workbook; null: the first
 * @param headerRow line or row of the column names, from 1
 * @param required columns that a table must have
 */
public record ReadOptions(
    FileFormat format,
    Charset charset,
    Character delimiter,
    String sheet,
    int headerRow,
    Set<String> required) {
  /** Whatever the file's name and its first bytes say. */
  public static ReadOptions standard() {
    return new ReadOptions(null, null, null, null, 1, Set.of());
  }
}
