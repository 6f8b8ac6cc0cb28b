package cn.sanyi.model.event;

/** Where in its source an event stood. */
public enum Origin {
  /** One record of the log. */
  EVENT,
  /** Derived from an attribute of the case as a whole, such as a trace's end date. */
  CASE
}
