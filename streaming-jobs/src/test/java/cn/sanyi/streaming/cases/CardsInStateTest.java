package cn.sanyi.streaming.cases;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.model.card.Card;
import cn.sanyi.model.card.Level;
import cn.sanyi.warehouse.row.CardRow;
import cn.sanyi.warehouse.row.IssuedCard;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataInputViewStreamWrapper;
import org.junit.jupiter.api.Test;

/** What an earlier version kept of a case is read as it is. */
class CardsInStateTest {
  private static final Instant AT = Instant.parse("2019-11-19T16:00:00Z");

  private static final IssuedCard REVOKED =
      new IssuedCard(
          new Card(
              "平台:1",
              Level.WARNING,
              "WARNING-NEAR-DUE",
              "1",
              AT,
              AT.plusSeconds(86_400),
              0,
              "530323-01",
              null,
              "只剩1个工作日",
              "{\"剩余\":\"1个工作日\"}"),
          AT.plusMillis(1),
          null,
          AT.plusMillis(2),
          "后到或更正的事件表明此牌不应发出，自动撤销",
          2);

  private static final IssuedCard STANDING =
      IssuedCard.standing(
          new Card(
              "平台:1", Level.RED, "RED-CONFIRMED", "1", AT, null, 0, null, "item-1", "认定", "{}"),
          AT,
          AT.plusSeconds(60),
          1);

  /** The file was written by the version whose rows and state were one flat record. */
  @Test
  void theStateOfTheFirstVersionNeedsNoMigration() throws IOException {
    TypeSerializer<CaseHistory> serializer =
        TypeInformation.of(CaseHistory.class).createSerializer(new SerializerConfigImpl());
    try (InputStream file = CardsInStateTest.class.getResourceAsStream("case-history-0.1.bin")) {
      DataInputView in = new DataInputViewStreamWrapper(file);
      TypeSerializerSnapshot<CaseHistory> earlier =
          TypeSerializerSnapshot.readVersionedSnapshot(in, CardsInStateTest.class.getClassLoader());
      assertThat(
              serializer
                  .snapshotConfiguration()
                  .resolveSchemaCompatibility(earlier)
                  .isCompatibleAsIs())
          .isTrue();
      CaseHistory held = serializer.deserialize(in);
      assertThat(held.cards).extracting(CardRow::issued).containsExactly(REVOKED, STANDING);
      assertThat(held.events).containsExactly(new byte[] {1, 2, 3});
      assertThat(List.of(held.clock, held.wakeAt, held.judgeAt, held.forgetAt))
          .containsExactly(4L, 5L, 6L, 7L);
      assertThat(held.loading).isTrue();
      assertThat(held.live).isFalse();
    }
  }
}
