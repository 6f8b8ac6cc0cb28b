package cn.sanyi.rules.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * A table of thresholds: CSV in UTF-8 with a byte order mark (so that a spreadsheet shows the
 * Chinese), one heading line, one rule per line. The one that comes with Sanyi is used unless the
 * folder named by the environment variable {@code SANYI_RULES} holds a file of the same name.
 *
 * @param name file name
 * @param rows lines in file order
 * @param hash SHA-256 of the file's bytes, in hexadecimal
 */
public record RuleTable(String name, List<RuleRow> rows, String hash) {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setHeader()
          .setSkipHeaderRecord(true)
          .setIgnoreEmptyLines(true)
          .setTrim(true)
          .get();

  public RuleTable {
    rows = List.copyOf(rows);
  }

  /** The table in force: from the folder of {@code SANYI_RULES}, else the one beside the class. */
  public static RuleTable load(Class<?> owner, String name) {
    String folder = System.getenv("SANYI_RULES");
    Path own = folder == null ? null : Path.of(folder, name);
    if (own != null && Files.exists(own)) {
      try {
        return parse(own.toString(), Files.readAllBytes(own));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return builtIn(owner, name);
  }

  /** The table that comes with Sanyi. */
  public static RuleTable builtIn(Class<?> owner, String name) {
    try (InputStream in = owner.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing table " + name + " beside " + owner.getName());
      }
      return parse(name, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a table's bytes.
   *
   * @throws IllegalArgumentException with a Chinese sentence where it is no such table
   */
  public static RuleTable parse(String name, byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    if (text.startsWith("\uFEFF")) {
      text = text.substring(1);
    }
    List<RuleRow> rows = new ArrayList<>();
    try (var parser = FORMAT.parse(new StringReader(text))) {
      for (CSVRecord line : parser) {
        rows.add(new RuleRow(name, line));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("规则表“" + name + "”没有任何一行；请检查文件内容和编码（应为 UTF-8）");
    }
    return new RuleTable(name, rows, sha256(bytes));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
