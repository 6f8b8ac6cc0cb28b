package cn.sanyi.model.fold;

import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.event.SpecialKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stopped a case's clock or moved its limit, as recorded: not yet clipped to the case. */
final class Interruptions {
  private static final Extensions NOT_EXTENDED = new Extensions(List.of());

  /** Of most cases, and so of most folds. */
  private static final Interruptions NONE = new Interruptions();

  private final List<Span> ended = new ArrayList<>(2);
  private final List<Span> corrections = new ArrayList<>(2);
  private final List<CaseEvent> open = new ArrayList<>(2);
  private @Nullable Instant correctingSince;
  private final List<CaseEvent> extensions = new ArrayList<>(1);
  private boolean endWithoutStart;

  private Interruptions() {}

  /**
   * @param correctionsStopFrom acceptance, where a later correction stops the clock; else null
   */
  static Interruptions of(List<CaseEvent> timeline, @Nullable Instant correctionsStopFrom) {
    Interruptions interruptions = NONE;
    for (CaseEvent event : timeline) {
      if (concerns(event)) {
        interruptions = interruptions == NONE ? new Interruptions() : interruptions;
        interruptions.read(event, correctionsStopFrom);
      }
    }
    return interruptions;
  }

  private static boolean concerns(CaseEvent event) {
    return switch (event.type()) {
      case SPECIAL_STARTED, SPECIAL_ENDED, CORRECTION_REQUESTED, CORRECTION_RECEIVED -> true;
      default -> false;
    };
  }

  private void read(CaseEvent event, @Nullable Instant correctionsStopFrom) {
    switch (event.type()) {
      case SPECIAL_STARTED -> start(event);
      case SPECIAL_ENDED -> end(event);
      case CORRECTION_REQUESTED -> {
        boolean stops =
            correctionsStopFrom != null && !event.occurredAt().isBefore(correctionsStopFrom);
        if (stops && correctingSince == null) {
          correctingSince = event.occurredAt();
        }
      }
      case CORRECTION_RECEIVED -> {
        // What the applicant hands in answers everything asked so far.
        if (correctingSince != null) {
          corrections.add(new Span(correctingSince, event.occurredAt()));
          correctingSince = null;
        }
      }
      default -> throw new IllegalArgumentException(event.type() + " does not touch the clock");
    }
  }

  private void start(CaseEvent event) {
    if (event.detail().specialKind() != SpecialKind.EXTENSION) {
      open.add(event);
    } else if (event.detail().extensionDays() != null) {
      extensions.add(event);
    }
  }

  private void end(CaseEvent event) {
    if (event.detail().specialKind() == SpecialKind.EXTENSION) {
      return;
    }
    int match = startOf(event.detail().specialKind());
    if (match < 0) {
      endWithoutStart = true;
    } else {
      ended.add(new Span(open.remove(match).occurredAt(), event.occurredAt()));
    }
  }

  /** The earliest open start of the kind; where one of the two has no kind, the earliest so. */
  private int startOf(@Nullable SpecialKind kind) {
    int kindless = -1;
    for (int i = 0; i < open.size(); i++) {
      SpecialKind started = open.get(i).detail().specialKind();
      if (kind == null || started == kind) {
        return i;
      }
      if (started == null && kindless < 0) {
        kindless = i;
      }
    }
    return kindless;
  }

  /**
   * The extensions that count.
   *
   * @param endedAt when the case ended, or null: what is over is no longer extended
   */
  Extensions extensions(@Nullable Instant endedAt) {
    if (extensions.isEmpty()) {
      return NOT_EXTENDED;
    }
    return new Extensions(
        extensions.stream()
            .filter(extension -> endedAt == null || !extension.occurredAt().isAfter(endedAt))
            .toList());
  }

  /** Whether a special procedure ended that had not begun. */
  boolean endWithoutStart() {
    return endWithoutStart;
  }

  /** Whether a special procedure that began before an instant had not ended by then. */
  boolean openAt(Instant instant) {
    for (CaseEvent start : open) {
      if (start.occurredAt().isBefore(instant)) {
        return true;
      }
    }
    for (Span span : ended) {
      Instant until = span.until();
      if (span.from().isBefore(instant) && until != null && until.isAfter(instant)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a special procedure, rather than a correction, has no end. */
  boolean specialOpen() {
    return !open.isEmpty();
  }

  /** All spans, ended and open, in no order. */
  List<Span> spans() {
    if (this == NONE) {
      return List.of();
    }
    List<Span> all = new ArrayList<>(ended.size() + corrections.size() + open.size() + 1);
    all.addAll(ended);
    all.addAll(corrections);
    for (CaseEvent event : open) {
      all.add(new Span(event.occurredAt(), null));
    }
    if (correctingSince != null) {
      all.add(new Span(correctingSince, null));
    }
    return all;
  }
}
