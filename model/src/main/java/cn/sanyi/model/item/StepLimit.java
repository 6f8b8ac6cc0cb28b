package cn.sanyi.model.item;

import cn.sanyi.model.content.Content;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How long one step of handling an item may take (环节时限).
 *
 * @param step 环节名, as events name it
 * @param workingDays from the end of the step before it, or from acceptance; 1 to 999
 */
public record StepLimit(String step, int workingDays) implements Serializable {
  private static final int MOST = 999;
  private static final Pattern BETWEEN_STEPS = Pattern.compile("[,，、;；]");
  private static final Pattern BEFORE_DAYS = Pattern.compile("[:：=]");

  public StepLimit {
    Objects.requireNonNull(step, "step");
    if (workingDays < 1 || workingDays > MOST) {
      throw new IllegalArgumentException("环节“%s”的时限应为1至%d个工作日".formatted(step, MOST));
    }
    if (step.isBlank()
        || !step.equals(step.strip())
        || BETWEEN_STEPS.matcher(step).find()
        || BEFORE_DAYS.matcher(step).find()) {
      throw new IllegalArgumentException("环节名“" + step + "”应不为空，且不含逗号、顿号、分号、冒号、等号和首尾空格");
    }
  }

  /**
   * The limits that a text names, such as {@code 审查:5，审核:2}; none in an empty text.
   *
   * @throws IllegalArgumentException where it is no such text
   */
  public static List<StepLimit> parse(String text) {
    List<StepLimit> limits = new ArrayList<>();
    for (String part : BETWEEN_STEPS.split(text)) {
      if (!part.isBlank()) {
        String[] nameAndDays = BEFORE_DAYS.split(part, 2);
        if (nameAndDays.length < 2 || !nameAndDays[1].strip().matches("\\d{1,3}")) {
          throw new IllegalArgumentException(
              "环节时限应写作“审查:5，审核:2”（环节名:工作日数），而不是“" + part.strip() + "”");
        }
        limits.add(new StepLimit(nameAndDays[0].strip(), Integer.parseInt(nameAndDays[1].strip())));
      }
    }
    return limits;
  }

  /** The text that {@link #parse} reads. */
  public static String text(List<StepLimit> limits) {
    return limits.stream()
        .map(limit -> limit.step() + ":" + limit.workingDays())
        .collect(Collectors.joining("，"));
  }

  /** What it says; the numbers are for ever, see {@link Content}. */
  public Content content() {
    return Content.builder().text(1, step).number(2, workingDays).build();
  }
}
