package cn.sanyi.local.supervise;

import java.time.Instant;

/** Whom a supervised child's keeper tells what happens. */
interface Notices {
  /** The present. */
  Instant now();

  /** A line for whoever reads the supervisor's log. */
  void say(String line);

  /** The child's fate is another one now. */
  void changed();

  /** The child is running again. */
  void back(Supervised child);
}
