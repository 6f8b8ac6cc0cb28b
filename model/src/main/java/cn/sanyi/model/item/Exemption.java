package cn.sanyi.model.item;

/** An approved reason that takes an item out of a denominator (plan P2.1.a, P2.2.a). */
public enum Exemption {
  /** 涉密. */
  SECRET,
  /** 法律法规另有规定. */
  LAW,
  /** 安全, for halls only. */
  SAFETY,
  /** 场地, for halls only. */
  PREMISES,
  /** 不适宜网办, for online service only. */
  UNSUITABLE_ONLINE
}
