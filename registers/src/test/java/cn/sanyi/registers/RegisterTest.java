package cn.sanyi.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.sanyi.model.event.Operation;
import cn.sanyi.registers.yaml.DefinitionException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterTest {
  private static final Register TICKET = Registers.shipped().get("queue-ticket");
  private static final Map<String, String> VALUES =
      Map.of(
          "ticket",
          "A001",
          "hall",
          "hall-1",
          "state",
          "WAITING",
          "takenAt",
          "2019-10-08T01:30:00Z");

  @Test
  void shipsThreeSystemsOfThePlan() {
    assertThat(Registers.shipped().all())
        .extracting(Register::code)
        .containsExactly("queue-ticket", "review", "work-order");
    assertThat(Registers.shipped().ofEvents("cn.sanyi.review.v1").name()).isEqualTo("服务评价");
  }

  @ParameterizedTest
  @CsvSource({
    "number, 12,",
    "state, LOST, 没有这个取值",
    "takenAt, 2019-10-08, 不是时间",
    "takenAt, 2019-10-08T09:30:00+08:00, 不是时间",
    "calledAt, 2019-10-08T01:29:59Z, 早于取号时间",
    "calledAt, 2019-10-08T01:30:00Z,",
    "applicant, 张三, 不是人员令牌",
    "colour, red, 没有字段",
    "hall, ' hall', 不是编码",
  })
  void saysWhyARecordIsNoneOfIts(String field, String text, String told) {
    Map<String, String> values = new HashMap<>(VALUES);
    values.put(field, text);
    String problem = TICKET.problem(record(values, Operation.UPSERT));
    if (told == null) {
      assertThat(problem).isNull();
    } else {
      assertThat(problem).contains(told);
    }
  }

  @Test
  void whatTakesARecordBackNeedsOnlyItsKey() {
    Map<String, String> only = Map.of("ticket", "A001");
    assertThat(TICKET.problem(record(only, Operation.DELETE))).isNull();
    assertThat(TICKET.problem(record(only, Operation.UPSERT))).contains("缺少“大厅”");
  }

  @ParameterizedTest
  @CsvSource({
    "WHOLE, 7, true",
    "WHOLE, 007, false",
    "WHOLE, 1e3, false",
    "DECIMAL, 1.5, true",
    "DECIMAL, 1.50, false",
    "DECIMAL, 1E+999999999, false",
    "DECIMAL, 0.1234567891, false",
    "DATE, 2019-10-08, true",
    "DATE, 2019-02-30, false",
    "TIME, 2019-10-08T01:30:00.120Z, true",
    "TIME, 2019-10-08T01:30:00.1201Z, false",
    "FLAG, true, true",
    "FLAG, TRUE, false",
    "PERSON, 0123456789abcdef0123456789abcdef, true",
    "PERSON, 13800000000, false",
  })
  void aKindTakesOneTextForAValue(FieldKind kind, String text, boolean taken) {
    assertThat(kind.takes(text)).isEqualTo(taken);
    if (taken) {
      assertThat(FieldKind.text(kind.value(text))).isEqualTo(text);
    }
  }

  @Test
  void theContentIsWhatIsSaidAndNotInWhichOrderOrRevision() {
    RegisterRecord one = record(VALUES, Operation.UPSERT);
    RegisterRecord other = record(new HashMap<>(VALUES), Operation.UPSERT).withRevision(7);
    assertThat(other.digest()).isEqualTo(one.digest()).matches("[0-9a-f]{32}");
    assertThat(record(VALUES, Operation.DELETE).digest()).isNotEqualTo(one.digest());
  }

  @Test
  void aUsersDeclarationReplacesOursAndAddsItsOwn(@TempDir Path folder) throws IOException {
    Path own = Files.createDirectory(folder.resolve("registers"));
    Path shipped = Path.of("src/main/resources/cn/sanyi/registers/shipped/review.yaml");
    String review = Files.readString(shipped);
    Files.writeString(own.resolve("review.yaml"), review.replace("name: 服务评价\n", "name: 好差评\n"));
    Files.writeString(
        own.resolve("kiosk.yaml"), review.replace("register: review", "register: kiosk"));
    Registers registers = Registers.of(Map.of(Registers.DEFINITIONS, folder.toString()));
    assertThat(registers.get("review").name()).isEqualTo("好差评");
    assertThat(registers.all())
        .extracting(Register::code)
        .containsExactly("kiosk", "queue-ticket", "review", "work-order");

    Files.writeString(own.resolve("kiosk2.yaml"), Files.readString(own.resolve("kiosk.yaml")));
    assertThatThrownBy(() -> Registers.of(Map.of(Registers.DEFINITIONS, folder.toString())))
        .isInstanceOf(DefinitionException.class)
        .hasMessage("kiosk2.yaml 第 1 行：台账“kiosk”在 kiosk.yaml 中已经声明；请改代码或去掉一个");
    assertThatThrownBy(() -> Registers.of(Map.of(Registers.DEFINITIONS, folder + "/none")))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("不存在");
  }

  @Test
  void anEditionIsWhatDecidesAboutRecordsAndNotHowItIsCalled(@TempDir Path folder)
      throws IOException {
    Path own = Files.createDirectory(folder.resolve("registers")).resolve("review.yaml");
    String review =
        Files.readString(Path.of("src/main/resources/cn/sanyi/registers/shipped/review.yaml"));
    Map<String, String> environment = Map.of(Registers.DEFINITIONS, folder.toString());
    String shipped = Registers.shipped().edition();

    Files.writeString(own, review.replace("name: 服务评价\n", "name: 好差评\n"));
    assertThat(Registers.of(environment).edition()).isEqualTo(shipped);
    for (String[] change :
        new String[][] {
          {"usual: 15", "usual: 14"}, {"FAIR: 基本满意, ", ""}, {"rectifiedAt >= ", "rectifiedAt > "}
        }) {
      Files.writeString(own, review.replace(change[0], change[1]));
      assertThat(Registers.of(environment).edition()).as(change[0]).isNotEqualTo(shipped);
    }
  }

  /** A declaration travels to the tasks of the stream. */
  @Test
  void aDeclarationCanBeSent() throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(TICKET);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject()).isEqualTo(TICKET);
    }
  }

  private static RegisterRecord record(Map<String, String> values, Operation operation) {
    return new RegisterRecord("queue-ticket", "hall", "A001", 0, operation, Instant.EPOCH, values);
  }
}
