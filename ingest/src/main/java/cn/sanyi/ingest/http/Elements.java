package cn.sanyi.ingest.http;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a JSON array into its elements without looking into them, so that each is judged alone and
 * an array of any size costs no more memory than its bytes.
 */
final class Elements {
  /**
   * A stretch of the body.
   *
   * @param from first byte
   * @param to behind the last byte
   */
  record Slice(int from, int to) {}

  private final byte[] body;
  private final int most;
  private final List<Slice> slices = new ArrayList<>();
  private int at;

  private Elements(byte[] body, int most) {
    this.body = body;
    this.most = most;
  }

  /**
   * The elements of the array.
   *
   * @throws RefusedException where brackets and quotes make no array, or one of more than {@code
   *     most}
   */
  static List<Slice> of(byte[] body, int most) {
    Elements elements = new Elements(body, most);
    elements.array();
    return elements.slices;
  }

  private void array() {
    at = Utf8.afterMark(body);
    blank();
    if (at == body.length) {
      throw RefusedException.badRequest("没有内容", "请求体是空的");
    } else if (body[at] != '[') {
      throw RefusedException.badRequest("不是批次", "批次应为 JSON 数组 […]");
    }
    at++;
    blank();
    if (next() == ']') {
      at++;
    } else {
      do {
        element();
      } while (body[at++] == ',');
    }
    blank();
    if (at < body.length) {
      throw broken("JSON 结束之后还有内容；整个请求体应是一个 JSON");
    }
  }

  /** Up to the comma or bracket behind an element. */
  private void element() {
    blank();
    int from = at;
    int depth = 0;
    for (; depth > 0 || next() != ',' && next() != ']'; at++) {
      switch (next()) {
        case '"' -> string();
        case '[', '{' -> depth++;
        case ']', '}' -> depth--;
        default -> {}
      }
      if (depth < 0) {
        throw broken("括号不配对");
      }
    }
    if (at == from) {
      throw broken("两个逗号之间没有内容");
    } else if (slices.size() == most) {
      throw RefusedException.tooLarge("批次过大", "一批至多 " + most + " 个事件；请分批发送");
    }
    slices.add(new Slice(from, at));
  }

  private void string() {
    for (at++; next() != '"'; at++) {
      if (next() == '\\') {
        at++;
      }
    }
  }

  private byte next() {
    if (at >= body.length) {
      throw broken("JSON 没有写完（引号或括号不配对）");
    }
    return body[at];
  }

  private void blank() {
    while (at < body.length && " \t\r\n".indexOf(body[at]) >= 0) {
      at++;
    }
  }

  private RefusedException broken(String what) {
    int line = 1;
    for (int i = 0; i < Math.min(at, body.length); i++) {
      line += body[i] == '\n' ? 1 : 0;
    }
    return RefusedException.badRequest("不是完好的 JSON", "第 " + line + " 行：" + what);
  }
}
