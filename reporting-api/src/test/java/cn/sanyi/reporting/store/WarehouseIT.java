package cn.sanyi.reporting.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.reporting.TestEngines;
import cn.sanyi.reporting.problem.Problem;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class WarehouseIT {
  private static Warehouse warehouse;

  @BeforeAll
  static void open() {
    var address = TestEngines.warehouse();
    warehouse =
        new Warehouse(
            new WarehouseSettings(
                address.url(),
                address.user(),
                address.password(),
                address.database(),
                2,
                Duration.ofSeconds(1)));
  }

  @AfterAll
  static void close() {
    warehouse.close();
  }

  @Test
  void givesUpOnAQueryThatTakesTooLongAndSaysWhatToDo() {
    assertThatThrownBy(
            () ->
                warehouse.number(
                    "SELECT sum(cityHash64(number)) FROM numbers(1000000000000)", List.of()))
        .isInstanceOfSatisfying(
            Problem.class,
            problem -> {
              assertThat(problem.getStatusCode().value()).isEqualTo(503);
              assertThat(problem.getBody().getDetail()).contains("缩小统计期");
            });
  }

  @Test
  void aMistakeInOurSqlIsNotBlamedOnTheEngine() {
    assertThatThrownBy(() -> warehouse.number("SELECT nothing FROM nowhere", List.of()))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void parametersAreDataWhateverTheyHold() {
    String text = "'; DROP TABLE card; -- \\ \" 三一 ?";
    assertThat(
            warehouse.first(
                "SELECT concat(?, '') AS told", List.of(text), (row, i) -> row.getString("told")))
        .contains(text);
  }
}
