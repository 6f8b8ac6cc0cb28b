package cn.sanyi.reporting.period;

import cn.sanyi.model.period.Period;
import cn.sanyi.reporting.problem.Rejected;
import java.time.DateTimeException;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads a period from a request parameter. */
@Component
class PeriodReader implements Converter<String, Period> {
  /** What the warehouse's times can hold and a county's records may be of. */
  private static final int EARLIEST = 1970;

  private static final int LATEST = 2099;

  @Override
  public Period convert(String text) {
    Period period = parsed(text);
    if (period.from().getYear() < EARLIEST || period.to().minusDays(1).getYear() > LATEST) {
      throw new Rejected("统计期“%s”超出范围：请写 %d 年至 %d 年之间的".formatted(text, EARLIEST, LATEST));
    }
    return period;
  }

  private static Period parsed(String text) {
    try {
      return Period.parse(text);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new Rejected(e.getMessage());
    }
  }
}
