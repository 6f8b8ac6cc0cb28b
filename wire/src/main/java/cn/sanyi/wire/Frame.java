package cn.sanyi.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;

/**
 * Avro's single-object encoding around a hand-written body: two marker bytes, the fingerprint of
 * the writer's schema, the body. Reusing coders per thread is what makes it fast.
 */
final class Frame {
  private static final int HEADER = 10;
  private static final ThreadLocal<ByteArrayOutputStream> BUFFER =
      ThreadLocal.withInitial(() -> new ByteArrayOutputStream(512));
  private static final ThreadLocal<BinaryEncoder> ENCODER = new ThreadLocal<>();
  private static final ThreadLocal<BinaryDecoder> DECODER = new ThreadLocal<>();

  /** Writes a body in the order of the schema's fields. */
  interface Body {
    void write(BinaryEncoder out) throws IOException;
  }

  private Frame() {}

  static Schema schema(String name) {
    try (InputStream in = Frame.class.getResourceAsStream(name + ".avsc")) {
      return new Schema.Parser().parse(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static long fingerprint(Schema schema) {
    return SchemaNormalization.parsingFingerprint64(schema);
  }

  static byte[] encode(long fingerprint, Body body) {
    ByteArrayOutputStream buffer = BUFFER.get();
    buffer.reset();
    buffer.write(0xC3);
    buffer.write(0x01);
    for (int i = 0; i < 64; i += 8) {
      buffer.write((int) (fingerprint >>> i));
    }
    try {
      BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(buffer, ENCODER.get());
      ENCODER.set(encoder);
      body.write(encoder);
      encoder.flush();
      return buffer.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The fingerprint of the schema that a message was written with. */
  static long fingerprintOf(byte[] bytes) {
    if (bytes == null || bytes.length < HEADER || bytes[0] != (byte) 0xC3 || bytes[1] != 1) {
      throw new WireException("not a message of Sanyi: the header C3 01 is missing", null);
    }
    long fingerprint = 0;
    for (int i = 0; i < 8; i++) {
      fingerprint |= (bytes[2 + i] & 0xFFL) << (8 * i);
    }
    return fingerprint;
  }

  static BinaryDecoder body(byte[] bytes) {
    BinaryDecoder decoder =
        DecoderFactory.get().binaryDecoder(bytes, HEADER, bytes.length - HEADER, DECODER.get());
    DECODER.set(decoder);
    return decoder;
  }
}
