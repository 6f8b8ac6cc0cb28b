package cn.sanyi.reporting.answer;

import cn.sanyi.reporting.problem.Rejected;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads numbers and yes or no as the document writes them, and in no other spelling. */
@Configuration
class PlainReaders implements WebMvcConfigurer {
  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverter(String.class, Integer.class, (Converter<String, Integer>) this::number);
    registry.addConverter(String.class, Boolean.class, (Converter<String, Boolean>) this::yesOrNo);
  }

  private Integer number(String text) {
    if (!text.matches("-?[0-9]{1,9}")) {
      throw new Rejected("无法识别的数“" + text + "”；请写整数，如 50");
    }
    return Integer.valueOf(text);
  }

  private Boolean yesOrNo(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new Rejected("无法识别的值“" + text + "”；可写 true、false");
    };
  }
}
