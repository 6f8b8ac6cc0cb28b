package cn.sanyi.reporting.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.reporting.TestEngines;
import cn.sanyi.reporting.problem.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
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
  void whoReadsRowsMayAskFurtherWithinTheSameTurn() throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(8);
    try {
      List<Future<List<Long>>> asked = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        asked.add(
            people.submit(
                () ->
                    warehouse.list(
                        "SELECT number FROM numbers(3)",
                        List.of(),
                        (row, n) -> row.getLong(1) + warehouse.number("SELECT 10", List.of()))));
      }
      for (Future<List<Long>> answer : asked) {
        assertThat(answer.get()).containsExactly(10L, 11L, 12L);
      }
    } finally {
      people.shutdownNow();
    }
  }

  @Test
  void aLookUpDoesNotWaitForThoseWhoReadEverything() throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(2);
    CountDownLatch reading = new CountDownLatch(2);
    CountDownLatch found = new CountDownLatch(1);
    try {
      for (int i = 0; i < 2; i++) {
        people.submit(
            () ->
                warehouse.list(
                    "SELECT 1",
                    List.of(),
                    (row, n) -> {
                      reading.countDown();
                      await(found);
                      return row.getLong(1);
                    }));
      }
      await(reading);
      assertThat(warehouse.lookUp("SELECT 7", List.of(), (row, n) -> row.getLong(1)))
          .containsExactly(7L);
      assertThatThrownBy(() -> warehouse.number("SELECT 7", List.of())).isInstanceOf(Problem.class);
    } finally {
      found.countDown();
      people.shutdownNow();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
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
