package cn.sanyi.model.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.nlf.calendar.Lunar;
import com.nlf.calendar.Solar;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The table of moving festivals against a library that computes them. */
class FestivalTest {

  @Test
  void agreesWithTheLibraryInEveryYear() {
    assertThat(Festival.firstYear()).isEqualTo(1999);
    assertThat(Festival.lastYear()).isEqualTo(2099);
    for (int year = 1999; year <= 2099; year++) {
      Lunar newYear = Lunar.fromYmd(year, 1, 1);
      assertThat(Festival.SPRING_FESTIVAL.in(year)).isEqualTo(date(newYear.getSolar()));
      assertThat(Festival.QINGMING.in(year)).isEqualTo(date(newYear.getJieQiTable().get("清明")));
      assertThat(Festival.DRAGON_BOAT.in(year))
          .isEqualTo(date(Lunar.fromYmd(year, 5, 5).getSolar()));
      assertThat(Festival.MID_AUTUMN.in(year))
          .isEqualTo(date(Lunar.fromYmd(year, 8, 15).getSolar()));
    }
  }

  @Test
  void knowsTheNewMoonsNearMidnight() {
    // 23:56 on the 6th and 00:07 on the 3rd in Beijing; other libraries take the day beside it.
    assertThat(Festival.SPRING_FESTIVAL.in(2027)).isEqualTo("2027-02-06");
    assertThat(Festival.SPRING_FESTIVAL.in(2030)).isEqualTo("2030-02-03");
  }

  private static LocalDate date(Solar day) {
    return LocalDate.of(day.getYear(), day.getMonth(), day.getDay());
  }
}
