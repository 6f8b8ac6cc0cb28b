package cn.sanyi.ingest.registry;

import cn.sanyi.model.content.Content;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Hashes under which the registry keeps events. */
final class Keys {
  private Keys() {}

  static UUID of(String... parts) {
    MessageDigest digest = digest();
    for (String part : parts) {
      digest.update(part.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    ByteBuffer hash = ByteBuffer.wrap(digest.digest());
    return new UUID(hash.getLong(), hash.getLong());
  }

  /** Under which an earlier content of an event is kept once another one replaced it. */
  static UUID superseded(UUID key, long content) {
    return of("superseded", key.toString(), Long.toString(content));
  }

  /** What something says, however it is written on Kafka. */
  static long content(Content content) {
    return content(content.text());
  }

  static long content(String text) {
    return hash(text.getBytes(StandardCharsets.UTF_8));
  }

  static long hash(byte[] bytes) {
    return ByteBuffer.wrap(digest().digest(bytes)).getLong();
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
