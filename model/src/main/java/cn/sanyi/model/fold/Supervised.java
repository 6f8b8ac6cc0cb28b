package cn.sanyi.model.fold;

import java.util.Set;

/**
 * What is supervised: it has a clock, somebody who answers for it, and an end. A case is one kind,
 * a record of a register with a clock is another; the rules of cards look at nothing else.
 */
public interface Supervised {
  /** Names it among all of its kind. */
  String id();

  /** Who handles it. */
  Handling handling();

  /** Where it stands and when it got there; accepted is when its clock began. */
  Course course();

  /** The records it has left. */
  Trail trail();

  /** How long it may take. */
  Limits limits();

  /** When it is overdue. */
  DueDates due();

  /** What of its time it has used. */
  Elapsed elapsed();

  /** The step that its step limits point at. */
  StepWatch step();

  /** What was said about it. */
  Supervision supervision();

  /** Data-quality findings, empty where none. */
  Set<Finding> findings();
}
