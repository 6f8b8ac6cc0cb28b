package cn.sanyi.ingest.read;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Guesses what separates the columns: the header is read with each of the usual delimiters, quotes
 * and all, and the one wins with which it has most of the columns that the mapping needs, then most
 * columns.
 */
final class Delimiters {
  private static final char[] USUAL = {',', ';', '\t', '|'};

  private Delimiters() {}

  static char guess(SourceFile file, Charset charset, ReadOptions options) throws IOException {
    char best = USUAL[0];
    long most = -1;
    for (char candidate : USUAL) {
      long score = score(file.silent(), charset, options, candidate);
      if (score > most) {
        most = score;
        best = candidate;
      }
    }
    return best;
  }

  private static long score(SourceFile file, Charset charset, ReadOptions options, char delimiter)
      throws IOException {
    try (CsvRows rows = new CsvRows(file, charset, delimiter)) {
      List<String> header = rows.next();
      while (header != null && rows.line() < options.headerRow()) {
        header = rows.next();
      }
      if (header == null) {
        return 0;
      }
      Set<String> found = new HashSet<>(options.required());
      found.retainAll(header.stream().map(String::strip).toList());
      return ((long) found.size() << 32) + header.size();
    } catch (ReadException e) {
      return -1; // with this one the quotes do not even pair
    }
  }
}
