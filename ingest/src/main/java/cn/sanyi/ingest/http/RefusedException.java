package cn.sanyi.ingest.http;

import cn.sanyi.ingest.door.Problem;

/** A request that is refused as a whole. */
final class RefusedException extends RuntimeException {
  private final transient Problem problem;

  RefusedException(Problem problem) {
    super(problem.detail(), null, false, false);
    this.problem = problem;
  }

  static RefusedException badRequest(String title, String detail) {
    return new RefusedException(new Problem(400, title, detail));
  }

  static RefusedException tooLarge(String title, String detail) {
    return new RefusedException(new Problem(413, title, detail));
  }

  static RefusedException mediaType(String title, String detail) {
    return new RefusedException(new Problem(415, title, detail));
  }

  /** What to tell the caller. */
  Problem problem() {
    return problem;
  }
}
