package cn.sanyi.model.fold;

import static cn.sanyi.model.event.EventType.ACCEPTED;
import static cn.sanyi.model.event.EventType.SUBMITTED;
import static cn.sanyi.model.event.EventType.VISITED;
import static cn.sanyi.model.fold.Samples.event;
import static cn.sanyi.model.fold.Samples.fold;
import static cn.sanyi.model.fold.Samples.on;
import static org.assertj.core.api.Assertions.assertThat;

import cn.sanyi.model.event.CaseEvent;
import cn.sanyi.model.event.Channel;
import org.junit.jupiter.api.Test;

class ApplicationTest {
  private final CaseEvent ownDoing =
      on(SUBMITTED, "2019-11-04T09:00:00").channel(Channel.PC).build();
  private final CaseEvent byStaff =
      on(SUBMITTED, "2019-11-04T09:00:00").channel(Channel.PC).handlerToken("clerk").build();

  @Test
  void takesTheChannelOfTheSubmissionWhateverCameBefore() {
    var asked = on(VISITED, "2019-11-01T09:00:00").channel(Channel.WINDOW).build();
    CaseFacts facts = fold(asked, ownDoing);
    assertThat(facts.application().channel()).isEqualTo(Channel.PC);
    assertThat(facts.application().online()).isTrue();
    var accepted = on(ACCEPTED, "2019-11-05T09:00:00").channel(Channel.POST).build();
    assertThat(fold(event(SUBMITTED, "2019-11-04T09:00:00"), accepted).application().channel())
        .as("else the first named")
        .isEqualTo(Channel.POST);
    assertThat(fold(event(SUBMITTED, "2019-11-04T09:00:00")).application().online()).isNull();
  }

  @Test
  void isOnlineThoughItsRecordNamesTheWindowThatHasTheCase() {
    var named =
        on(SUBMITTED, "2019-11-04T09:00:00").channel(Channel.PC).windowCode("window-tax").build();
    assertThat(fold(named).application().online()).isTrue();
  }

  @Test
  void isNotOnlineWhereStaffFiledItWithTheApplicantInTheHall() {
    assertThat(fold(event(VISITED, "2019-11-04T08:55:00"), byStaff).application().online())
        .isFalse();
    assertThat(fold(event(VISITED, "2019-11-01T08:55:00"), byStaff).application().online())
        .as("in the hall on another day")
        .isTrue();
    assertThat(fold(byStaff).application().online())
        .as("who only received it did not file it")
        .isTrue();
    assertThat(fold(event(VISITED, "2019-11-04T08:55:00"), ownDoing).application().online())
        .isTrue();
  }
}
