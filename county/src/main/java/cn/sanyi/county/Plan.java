package cn.sanyi.county;

import cn.sanyi.model.event.Channel;
import cn.sanyi.model.event.Outcome;
import cn.sanyi.model.event.SpecialKind;

/** What one case is going to be, before it is told as events. Reused. */
final class Plan {
  /** How a case ends. */
  enum Ending {
    CLOSED,
    NOT_ACCEPTED,
    WITHDRAWN,
    REVOKED,
    /** Nobody closes it. */
    FORGOTTEN
  }

  /** Number of the case in the quarter. */
  int number;

  /** Day that its case number names. */
  int day;

  Offer offer;
  Channel channel;

  /** Where the applicant would go: the item's hall, or one of a town's village stations. */
  String hall;

  String window;

  /** Number of the applicant. */
  long applicant;

  String clerk;
  String approver;
  long submittedAt;

  /** A queue ticket was drawn before. */
  boolean ticket;

  int corrections;

  /** Working days from submission to the first correction notice. */
  int correctionAfter;

  /** Working days from complete application to acceptance. */
  int acceptedAfter;

  Ending ending;
  Outcome outcome;

  /** Promised limit in working days; 0 for what is done at once. */
  int limit;

  /** Net working days from acceptance to the end. */
  int workDays;

  SpecialKind special;

  /** Working days from acceptance to the special procedure's start. */
  int specialAfter;

  int specialDays;

  boolean secondVisit;

  /** Instant of closing that overrides the working days; 0 where it does not. */
  long closedAt;

  /** A mandatory record or reason is missing. */
  boolean careless;

  /** Planted misconduct, or null. */
  Misconduct misconduct;

  /** Which case of its episode. */
  int member;

  /** Two ways of the same misconduct; this is the second. */
  boolean secondWay;

  /** When the episode's events were written down; 0 where each has its own time. */
  long recordedAt;
}
