package cn.sanyi.streaming.register;

import java.io.Serializable;
import java.util.Set;

/** Which records were refused when their register was not declared, or declared otherwise. */
@FunctionalInterface
public interface RefusedBefore extends Serializable {
  /** Their places in Kafka, which are their ids in quarantine. */
  Set<String> places();
}
