package cn.sanyi.reporting.answer;

import cn.sanyi.reporting.problem.Rejected;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.ConverterFactory;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Reads a code from a request parameter in either case; names what there is for anything else. */
@Configuration
@SuppressWarnings("rawtypes")
class CodeReader implements ConverterFactory<String, Enum>, WebMvcConfigurer {
  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverterFactory(this);
  }

  @Override
  public <E extends Enum> Converter<String, E> getConverter(Class<E> type) {
    return text -> read(type, text);
  }

  private static <E extends Enum> E read(Class<E> type, String text) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equalsIgnoreCase(text)) {
        return constant;
      }
    }
    throw new Rejected(
        "无法识别的值“"
            + text
            + "”；可写 "
            + Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("、")));
  }
}
