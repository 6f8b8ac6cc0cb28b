package cn.sanyi.registers;

import cn.sanyi.model.Code;
import cn.sanyi.model.content.Content;
import cn.sanyi.model.event.Operation;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a record of a register, whole: the next one replaces all that it says.
 *
 * <p>Of the revisions of a record (one register, source and key) the highest stands; of two
 * contents under one revision, the one of the higher {@link #digest}. One that was deleted is there
 * no more.
 *
 * @param register code of the register
 * @param source name of the system that keeps it
 * @param key names the record within its source
 * @param revision of the record, from 0
 * @param operation whether it says what is, or that it is no more
 * @param recordedAt when its source wrote it down, or null where it does not say
 * @param values by name of the field, in the form of the field's kind; no value, no entry
 */
public record RegisterRecord(
    String register,
    @Code String source,
    String key,
    long revision,
    Operation operation,
    @Nullable Instant recordedAt,
    Map<String, String> values) {

  private static final int DIGEST_BYTES = 16;

  /** What it says, without its revision. */
  public Content content() {
    return Content.builder()
        .text(1, register)
        .text(2, source)
        .text(3, key)
        .symbol(4, operation == Operation.UPSERT ? null : operation)
        .instant(5, recordedAt)
        .list(6, new TreeMap<>(values).entrySet().stream().map(RegisterRecord::value).toList())
        .build();
  }

  private static Content value(Map.Entry<String, String> value) {
    return Content.builder().text(1, value.getKey()).text(2, value.getValue()).build();
  }

  /** Names the content among others of the same revision: 32 hexadecimal digits. */
  public String digest() {
    byte[] content = content().text().getBytes(StandardCharsets.UTF_8);
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(hash, 0, DIGEST_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The same as a later revision. */
  public RegisterRecord withRevision(long later) {
    return new RegisterRecord(register, source, key, later, operation, recordedAt, values);
  }
}
