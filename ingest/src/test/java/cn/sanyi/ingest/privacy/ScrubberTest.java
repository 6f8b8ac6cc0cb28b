package cn.sanyi.ingest.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScrubberTest {
  private static final LocalDate DAY = LocalDate.of(2019, 10, 8);
  private static final String ID = "530323199001010012";

  @Property
  void noNumberOfAPersonIsLeft(
      @ForAll("spelt") String person,
      @ForAll("words") String before,
      @ForAll("words") String after) {
    String left = Scrubber.text(before + person + after);

    assertThat(left).doesNotContain(person).startsWith(before).endsWith(after);
    assertThat(Scrubber.scrubbed(left)).isTrue();
    assertThat(Scrubber.text(left)).isEqualTo(left);
  }

  @Property
  void noIdentifierIsTheNumberOfAPerson(@ForAll("identifying") String person) {
    assertThat(Scrubber.identifies(person, DAY)).isTrue();
    assertThat(Scrubber.identifies("办件" + person, null)).isTrue();
  }

  @Property
  void numbersOfCasesAndItemsStay(@ForAll("caseNumbers") String number) {
    assertThat(Scrubber.identifies(number, DAY)).isFalse();
    assertThat(Scrubber.identifier(number, DAY)).isEqualTo(number);
  }

  @Property
  void longNumbersStayInFreeTextToo(@ForAll("longNumbers") String number) {
    String sentence = "见" + number + "号，2019-10-08 09:30:00.123";
    assertThat(Scrubber.text(sentence)).isEqualTo(sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\u0035\\u0033\\u0030323199001010012",
        "%35%33%30323199001010012",
        "５３０３２３１９９００１０１００１２",
        "身份证530323 19900101 0012号",
        "5, 530323199001010012",
        "①③800138000 530323199001010012"
      })
  void anIdNumberInAnySpellingIsTakenOut(String text) {
    assertThat(Scrubber.text(text)).contains(Scrubber.ID).doesNotContain("0012");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "13800138000",
        "+86 138-0013-8000",
        "0086-13800138000",
        "(138) 00138000",
        "tel:13800138000",
        "0874-5751234",
        "86 138 0013 8000",
        "手机１３８００１３８０００",
        "一三八〇〇一三八〇〇〇"
      })
  void aTelephoneNumberInAnySpellingIsTakenOut(String text) {
    assertThat(Scrubber.text(text.replace("(", "").replace(")", ""))).contains(Scrubber.PHONE);
  }

  @ParameterizedTest
  @CsvSource({
    "申请人：张三未到场, 申请人：〔姓名〕到场",
    "经查王小明先生未补正, 经查〔姓名〕先生未补正",
    "卡号6222020200112345679, 卡号〔卡号〕",
    "联系人=欧阳修, 联系人=〔姓名〕"
  })
  void whatIsAnnouncedAsANameIsTakenOut(String text, String left) {
    assertThat(Scrubber.text(text)).isEqualTo(left);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "申请材料不齐全",
        "经办人审核",
        "2019-10-15 09:30:00.123",
        "530323201910080001",
        "a716-446655440000",
        "550e8400-e29b-41d4-a716-446655440000",
        "ce13800138000",
        "第3次，共15 2019 件"
      })
  void otherTextsStayAsTheyAre(String text) {
    assertThat(Scrubber.text(text)).isEqualTo(text);
  }

  @Example
  void whomTheRecordNamesIsTakenOutOfItsSentences() {
    assertThat(Scrubber.text("张三未带材料", List.of("张三"))).isEqualTo("〔姓名〕未带材料");
    assertThat(Scrubber.text("窗口受理", List.of("窗口"))).isEqualTo("窗口受理");
  }

  @Example
  void aReasonDoesNotRepeatAName() {
    assertThat(Scrubber.reason("字段 channel：不认识的取值“张三”；可用：PC"))
        .isEqualTo("字段 channel：不认识的取值“〔姓名〕”；可用：PC");
    assertThat(Scrubber.reason("映射文件没有说明环节“关闭”是什么事件")).contains("关闭");
    assertThat(Scrubber.reason("不认识的取值“窗口办理”")).contains("窗口办理");
  }

  @Example
  void aLineIsOneLineAndMovesNoCursor() {
    String line =
        Scrubber.line("a\n2019 ERROR forged\u001b[2J\u0085\u2028b" + "x".repeat(900) + ID, 200);
    assertThat(line).doesNotContainPattern("[\\p{Cntrl}\u0085\u2028]").contains("\\n", "\\u001b");
    assertThat(line.length()).isLessThan(230);
  }

  @Example
  void theNumberOfANewbornsCaseIsTakenForTheCases() {
    String caseNumber = Persons.withCheck("53032320191008000");
    assertThat(Scrubber.identifies(caseNumber, DAY)).isFalse();
    assertThat(Scrubber.identifies(caseNumber, LocalDate.of(2026, 1, 1))).isTrue();
    assertThat(Scrubber.identifies("19100800001", DAY)).isFalse();
  }

  @Provide
  Arbitrary<String> spelt() {
    return Persons.spelt(Persons.numbers());
  }

  @Provide
  Arbitrary<String> identifying() {
    return Arbitraries.oneOf(Persons.spelt(Persons.ids()), Persons.mobiles());
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of("", "证件号", "(", "，", "sfz", "\"", "号");
  }

  /** Region, day and serial number of 18 digits; of 20 digits; with letters. */
  @Provide
  Arbitrary<String> caseNumbers() {
    Arbitrary<String> days =
        Arbitraries.integers()
            .between(-300, 300)
            .map(d -> DAY.plusDays(d).toString().replace("-", ""));
    return Combinators.combine(
            Arbitraries.of("530323", "110101", "530323A", ""),
            days,
            Arbitraries.integers().between(0, 999999))
        .flatAs(
            (region, day, serial) ->
                Arbitraries.of("%04d", "%06d", "%08d").map(f -> region + day + f.formatted(serial)))
        .filter(number -> number.length() != 11);
  }

  /** Item codes of 31 and 33 digits and case numbers of 20, whatever stands in them. */
  @Provide
  Arbitrary<String> longNumbers() {
    return Arbitraries.of(20, 22, 31, 33)
        .flatMap(length -> Arbitraries.strings().withCharRange('0', '9').ofLength(length));
  }
}
