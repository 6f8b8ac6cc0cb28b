package cn.sanyi.reporting.period;

import cn.sanyi.model.period.Period;
import cn.sanyi.reporting.problem.Rejected;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Reads a period from a request parameter. */
@Component
class PeriodReader implements Converter<String, Period> {
  @Override
  public Period convert(String text) {
    try {
      return Period.parse(text.strip());
    } catch (IllegalArgumentException e) {
      throw new Rejected(e.getMessage());
    }
  }
}
