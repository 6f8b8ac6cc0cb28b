package cn.sanyi.model.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import org.junit.jupiter.api.Test;

class EventTypeTest {
  @Test
  void eachTypeHasItsOwnPlaceInACasesLife() {
    assertThat(EventType.values()).extracting(EventType::rank).doesNotHaveDuplicates();
  }

  @Test
  void theOrderOfLifeIsThis() {
    assertThat(Arrays.stream(EventType.values()).sorted(Comparator.comparingInt(EventType::rank)))
        .extracting(EventType::name)
        .containsExactly(
            "SUBMITTED",
            "CORRECTION_REQUESTED",
            "CORRECTION_RECEIVED",
            "ACCEPTED",
            "NOT_ACCEPTED",
            "VISITED",
            "MATERIAL_SUPPLIED",
            "SPECIAL_STARTED",
            "SPECIAL_ENDED",
            "STEP_DONE",
            "DECIDED",
            "CLOSED",
            "DELIVERED",
            "WITHDRAWN",
            "REVOKED",
            "WARNING_ANSWERED",
            "YELLOW_ANSWERED",
            "MISCONDUCT_CONFIRMED");
  }
}
