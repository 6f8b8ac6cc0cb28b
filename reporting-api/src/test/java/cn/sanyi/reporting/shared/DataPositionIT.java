package cn.sanyi.reporting.shared;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.reporting.TestEngines;
import cn.sanyi.reporting.store.Warehouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestEngines.class)
class DataPositionIT {
  @Autowired private Warehouse warehouse;

  @BeforeEach
  void table() {
    TestEngines.execute(
        "CREATE TABLE stand (k Int64, v Int64) ENGINE = ReplacingMergeTree PARTITION BY k % 2"
            + " ORDER BY k");
    TestEngines.execute("INSERT INTO stand VALUES (1, 1), (2, 1)");
    TestEngines.execute("INSERT INTO stand VALUES (1, 2), (2, 2)");
  }

  @AfterEach
  void away() {
    TestEngines.execute("DROP TABLE IF EXISTS stand SYNC");
  }

  @Test
  void standsWhileNothingChanges() {
    assertThat(position()).isEqualTo(position());
  }

  @Test
  void mergingChangesNothing() {
    long before = position();
    TestEngines.execute("OPTIMIZE TABLE stand FINAL");
    assertThat(warehouse.glance("SELECT count() FROM stand")).isEqualTo(2);
    assertThat(position()).isEqualTo(before);
  }

  @Test
  void whateverChangesRowsMovesIt() {
    TestEngines.execute("OPTIMIZE TABLE stand FINAL");
    for (String change :
        new String[] {
          "INSERT INTO stand VALUES (3, 1)",
          "ALTER TABLE stand UPDATE v = 9 WHERE k = 2 SETTINGS mutations_sync = 2",
          "ALTER TABLE stand DELETE WHERE k = 3 SETTINGS mutations_sync = 2",
          "ALTER TABLE stand DROP PARTITION 1",
          "TRUNCATE TABLE stand",
        }) {
      long before = position();
      TestEngines.execute(change);
      assertThat(position()).as(change).isNotEqualTo(before);
    }
  }

  private long position() {
    return new DataPosition(warehouse).getAsLong();
  }
}
