package cn.sanyi.ingest.mapping;

/** A mapping file that cannot be used; the message is Chinese and names file and line. */
public final class MappingException extends RuntimeException {
  MappingException(String message) {
    super(message);
  }

  MappingException(String file, int line, String reason) {
    super(file + " 第 " + line + " 行：" + reason);
  }
}
