package cn.sanyi.registers;

/** What a field may point to, so that whoever reads a record gets there. */
public enum Points {
  /** A case by its case id: {@code source:number}. */
  CASE,
  /** An item by its code. */
  ITEM,
  /** An organisation, be it unit, hall or window, by its code. */
  ORGANISATION
}
