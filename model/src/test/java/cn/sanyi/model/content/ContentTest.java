package cn.sanyi.model.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContentTest {
  @Test
  void aFieldThatComesLaterAndSaysNothingChangesNothing() {
    Content before = Content.builder().text(1, "e1").number(3, 5).build();
    Content since =
        Content.builder()
            .text(1, "e1")
            .number(3, 5)
            .text(4, null)
            .number(5, null)
            .symbol(6, null)
            .instant(7, null)
            .date(8, null)
            .answer(9, null)
            .flag(10, false)
            .set(11, EnumSet.noneOf(DayOfWeek.class))
            .list(12, List.of())
            .build();
    assertThat(since).isEqualTo(before).hasSameHashCodeAs(before).isEqualByComparingTo(before);
    assertThat(since.text()).isEqualTo(before.text()).isEqualTo("1=2:e1;3=1:5;");
    assertThat(since.highest()).isEqualTo(3);
  }

  @Test
  void aFieldThatComesLaterAndSaysSomethingIsAnotherContent() {
    Content before = Content.builder().text(1, "e1").build();
    for (Content since :
        List.of(
            Content.builder().text(1, "e1").text(2, "").build(),
            Content.builder().text(1, "e1").answer(2, false).build(),
            Content.builder().text(1, "e1").flag(2, true).build())) {
      assertThat(since).isNotEqualTo(before);
      assertThat(since.compareTo(before)).isNotZero();
      assertThat(since.highest()).isEqualTo(2);
    }
  }

  @Test
  void eachKindOfValueHasOneText() {
    assertThat(
            Content.builder()
                .text(1, "审核")
                .number(2, -7L)
                .flag(3, true)
                .answer(4, false)
                .symbol(5, DayOfWeek.MONDAY)
                .instant(6, Instant.parse("2019-10-08T01:02:03.004567Z"))
                .date(7, LocalDate.of(2019, 10, 8))
                .build()
                .text())
        .isEqualTo(
            "1=2:审核;2=2:-7;3=4:true;4=5:false;5=6:MONDAY;6=13:1570496523004;7=10:2019-10-08;");
  }

  @Test
  void aSetHasNoOrderAndAListHasOne() {
    Content some = set(DayOfWeek.SUNDAY, DayOfWeek.MONDAY);
    assertThat(some).isEqualTo(set(DayOfWeek.MONDAY, DayOfWeek.SUNDAY));
    assertThat(some.text()).isEqualTo("1=16:6:MONDAY6:SUNDAY;");
    Content a = Content.builder().text(1, "a").build();
    Content b = Content.builder().text(1, "b").build();
    assertThat(list(a, b)).isNotEqualTo(list(b, a));
    assertThat(list(a, b).text()).isEqualTo("1=16:6:1=1:a;6:1=1:b;;");
  }

  @Test
  void noTextLooksLikeAnotherField() {
    Content one = Content.builder().text(1, "a;2=1:b").build();
    Content two = Content.builder().text(1, "a").text(2, "b").build();
    assertThat(one.text()).isNotEqualTo(two.text());
  }

  @Test
  void numbersAscend() {
    Content.Builder builder = Content.builder().text(2, "a");
    assertThatThrownBy(() -> builder.text(2, "b")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> builder.text(1, null)).isInstanceOf(IllegalArgumentException.class);
  }

  private static Content set(DayOfWeek... days) {
    Set<DayOfWeek> set = new LinkedHashSet<>(List.of(days));
    return Content.builder().set(1, set).build();
  }

  private static Content list(Content... contents) {
    return Content.builder().list(1, List.of(contents)).build();
  }
}
