package cn.sanyi.streaming.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.streaming.kafka.Arrived;
import java.util.List;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BundlerTest {
  private OneInputStreamOperatorTestHarness<Arrived, CaseBundle> harness;

  @BeforeEach
  void open() throws Exception {
    harness = new OneInputStreamOperatorTestHarness<>(new Bundler());
    harness.setup(new CaseBundleSerializer());
    harness.open();
    arrive("a", 1, 10);
    arrive("b", 2, 10);
    arrive("a", 3, 10);
  }

  @AfterEach
  void close() throws Exception {
    harness.close();
  }

  @Test
  void recordsOfACaseGoOnTogetherInTheirOrder() throws Exception {
    assertThat(sent()).isEmpty();
    harness.processWatermark(1);
    assertThat(sent()).extracting(CaseBundle::caseId).containsExactly("a", "b");
    assertThat(sent().get(0).records()).extracting(Arrived::offset).containsExactly(1L, 3L);
  }

  @Test
  void nothingIsHeldAcrossAWatermark() throws Exception {
    harness.processWatermark(1);
    assertThat(harness.getOutput())
        .hasSize(3)
        .last()
        .isInstanceOf(org.apache.flink.streaming.api.watermark.Watermark.class);
  }

  @Test
  void norAcrossACheckpoint() throws Exception {
    harness.prepareSnapshotPreBarrier(1);
    assertThat(sent()).hasSize(2);
  }

  @Test
  void norBehindASilence() throws Exception {
    harness.processWatermarkStatus(WatermarkStatus.IDLE);
    assertThat(sent()).hasSize(2);
  }

  @Test
  void norAtTheEnd() throws Exception {
    harness.endInput();
    harness.getOneInputOperator().finish();
    assertThat(sent()).hasSize(2);
  }

  @Test
  void norForLong() throws Exception {
    harness.setProcessingTime(49);
    assertThat(sent()).isEmpty();
    harness.setProcessingTime(50);
    assertThat(sent()).hasSize(2);
    arrive("c", 4, 10);
    harness.setProcessingTime(100);
    assertThat(sent()).hasSize(3);
  }

  @Test
  void norMoreThanFitsIntoMemory() throws Exception {
    for (int i = 0; i < 17; i++) {
      arrive("big", i, 1 << 20);
    }
    assertThat(sent()).extracting(CaseBundle::caseId).containsExactly("a", "b", "big");
  }

  @Test
  void ticksEndHere() throws Exception {
    harness.processElement(new Arrived("t", 0, 9, "", 5, true, new byte[0]), 5);
    harness.processWatermark(5);
    assertThat(sent()).extracting(CaseBundle::caseId).containsExactly("a", "b");
  }

  @Test
  void bundlesTravelWhole() throws Exception {
    harness.processWatermark(1);
    CaseBundleSerializer serializer = new CaseBundleSerializer();
    for (CaseBundle bundle : sent()) {
      DataOutputSerializer out = new DataOutputSerializer(64);
      serializer.serialize(bundle, out);
      CaseBundle back = serializer.deserialize(new DataInputDeserializer(out.getCopyOfBuffer()));
      assertThat(back).usingRecursiveComparison().isEqualTo(bundle);
    }
  }

  private void arrive(String caseId, long offset, int bytes) throws Exception {
    byte[] value = new byte[bytes];
    value[0] = (byte) offset;
    harness.processElement(new Arrived("t", 3, offset, caseId, 7, false, value), 7);
  }

  private List<CaseBundle> sent() {
    return harness.extractOutputValues();
  }
}
