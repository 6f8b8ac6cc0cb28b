package cn.sanyi.streaming;

import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.fold.CaseFacts;
import cn.sanyi.model.item.ServiceItem;
import cn.sanyi.model.organisation.Organisation;
import cn.sanyi.model.quarantine.Quarantined;
import cn.sanyi.registers.RegisterRecord;
import cn.sanyi.streaming.cases.CaseHistory;
import cn.sanyi.streaming.catalogue.RecordTypes;
import cn.sanyi.streaming.kafka.Arrived;
import cn.sanyi.warehouse.row.CardRow;
import cn.sanyi.warehouse.row.IssuedCard;
import org.apache.flink.api.common.serialization.SerializerConfigImpl;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.java.typeutils.runtime.PojoSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SerializersTest {
  @ParameterizedTest
  @ValueSource(
      classes = {
        Arrived.class,
        CaseHistory.class,
        CaseEvent.class,
        CaseFacts.class,
        CardRow.class,
        IssuedCard.class,
        Quarantined.class
      })
  void nothingIsLeftToKryo(Class<?> type) {
    assertPojo(TypeInformation.of(type));
  }

  @Test
  void norAreRecordsWithDates() {
    assertPojo(RecordTypes.of(ServiceItem.class));
    assertPojo(RecordTypes.of(Organisation.class));
    assertPojo(RecordTypes.of(RegisterRecord.class));
  }

  private static void assertPojo(TypeInformation<?> type) {
    SerializerConfigImpl config = new SerializerConfigImpl();
    config.setGenericTypes(false);
    assertThat(type.createSerializer(config)).isInstanceOf(PojoSerializer.class);
  }
}
