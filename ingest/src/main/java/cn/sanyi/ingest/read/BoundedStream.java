package cn.sanyi.ingest.read;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipException;

/** Stops reading where a packed file unpacks to more than is believed. */
final class BoundedStream extends FilterInputStream {
  private final CountingStream packed;
  private final ReadLimits limits;
  private final String name;
  private long count;

  BoundedStream(InputStream in, CountingStream packed, ReadLimits limits, String name) {
    super(in);
    this.packed = packed;
    this.limits = limits;
    this.name = name;
  }

  @Override
  public int read() throws IOException {
    int read = unpacked(super::read);
    passed(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = unpacked(() -> super.read(bytes, offset, length));
    passed(Math.max(read, 0));
    return read;
  }

  @Override
  public long skip(long bytes) throws IOException {
    long skipped = super.skip(bytes);
    passed(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private int unpacked(Unpacking step) throws IOException {
    try {
      return step.read();
    } catch (EOFException | ZipException e) {
      throw cutOff(name, count, e);
    }
  }

  static ReadException cutOff(String name, long unpacked, IOException cause) {
    return new ReadException(
        name, "gzip 压缩文件不完整或已损坏，解压出 " + unpacked + " 字节后再也读不下去；请重新取得该文件", cause);
  }

  private interface Unpacking {
    int read() throws IOException;
  }

  private void passed(long bytes) {
    count += bytes;
    if (count > limits.bytes()) {
      throw new ReadException(name, "解压后超过 " + limits.bytes() + " 字节的上限，已停止读取；请拆分文件");
    }
    if (count > ReadLimits.RATIO_FREE && count / limits.ratio() > packed.count()) {
      throw new ReadException(name, "压缩比超过 " + limits.ratio() + " 倍，疑似压缩炸弹，已停止读取；确为真实数据请先解压再导入");
    }
  }
}
