package cn.sanyi.reporting.answer;

import cn.sanyi.reporting.problem.Problem;

/**
 * Which page of a list is asked for.
 *
 * @param page from 0
 * @param size rows of a page, at most {@link #LARGEST}
 */
public record Paging(int page, int size) {
  /** Most rows of one page. */
  public static final int LARGEST = 500;

  /** Furthest row that a page may begin with. */
  public static final int FURTHEST = 1_000_000;

  /** Reads the parameters page and size; 400 where they are out of bounds. */
  public static Paging of(int page, int size) {
    if (size < 1 || size > LARGEST) {
      throw Problem.badRequest("参数 size 须在 1 到 " + LARGEST + " 之间");
    }
    if (page < 0 || (long) page * size > FURTHEST) {
      throw Problem.badRequest("参数 page 须从 0 起，且最多翻到第 " + FURTHEST + " 行：请用筛选条件缩小范围");
    }
    return new Paging(page, size);
  }

  /** The SQL clause; both numbers are ours. */
  public String sql() {
    return " LIMIT " + size + " OFFSET " + (long) page * size;
  }
}
