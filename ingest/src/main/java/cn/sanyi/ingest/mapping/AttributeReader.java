package cn.sanyi.ingest.mapping;

import cn.sanyi.ingest.privacy.Scrubber;
import cn.sanyi.ingest.read.SourceRecord;
import cn.sanyi.model.text.Printable;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

/** Reads attributes of records as a mapping asks for them, and notes which never came. */
final class AttributeReader {
  private final Set<String> nulls;
  private final Set<String> secrets;
  private final Set<String> asked = new HashSet<>();
  private final Set<String> seen = new HashSet<>();

  /**
   * @param nulls texts that mean "nothing"
   * @param secrets attributes that are there to be kept out
   */
  AttributeReader(Set<String> nulls, Set<String> secrets) {
    this.nulls = nulls;
    this.secrets = secrets;
  }

  /** Looks at a record as a whole; {@link Rejection} where it holds bytes that are no text. */
  void begin(SourceRecord record) {
    for (String secret : secrets) {
      if (record.get(secret) != null) {
        seen.add(secret);
      }
    }
    record.attributes().forEach(AttributeReader::refuseBroken);
    record.caseAttributes().forEach(AttributeReader::refuseBroken);
  }

  private static void refuseBroken(String name, String text) {
    if (text.indexOf('\uFFFD') >= 0 || name.indexOf('\uFFFD') >= 0) {
      throw new Rejection(
          "“"
              + Printable.brief(name)
              + "”含有无法解码的字节；请改正原文件的这一行后重新导入；若整份文件都是乱码，请在映射文件中写明 charset（如 GB18030）");
    }
  }

  /** The text of an attribute, or null where it says nothing. */
  String text(SourceRecord record, String attribute) {
    String text = record.get(attribute);
    asked.add(attribute);
    if (text != null) {
      seen.add(attribute);
    }
    return text == null || nulls.contains(text) ? null : text;
  }

  /** A quarantined record may have lost what its field needs, and half a text would be a lie. */
  static String whole(String name, String text) {
    if (Scrubber.scrubbed(text)) {
      throw new Rejection("“" + name + "”中的个人信息在隔离时已经去掉，不能再用；请更正后从原文件（或原系统）重新送来");
    }
    return text;
  }

  /** Attributes that were asked for and never seen. */
  Set<String> neverSeen() {
    Set<String> missing = new TreeSet<>(asked);
    missing.addAll(secrets);
    missing.removeAll(seen);
    return missing;
  }
}
