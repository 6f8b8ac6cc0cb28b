package cn.sanyi.reporting.answer;

import cn.sanyi.reporting.problem.Rejected;
import java.beans.PropertyEditorSupport;
import java.util.function.Function;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Reads numbers and yes or no as the document writes them, and in no other spelling. Editors and
 * not converters: where a converter refuses, Spring asks its own editor, which takes 0x1 and "yes".
 */
@ControllerAdvice
class PlainReaders {
  @InitBinder
  void plainly(WebDataBinder binder) {
    binder.registerCustomEditor(int.class, reading(PlainReaders::number));
    binder.registerCustomEditor(Integer.class, reading(PlainReaders::number));
    binder.registerCustomEditor(Boolean.class, reading(PlainReaders::yesOrNo));
  }

  private static PropertyEditorSupport reading(Function<String, Object> reader) {
    return new PropertyEditorSupport() {
      @Override
      public void setAsText(String text) {
        setValue(reader.apply(text));
      }
    };
  }

  private static Integer number(String text) {
    if (!text.matches("-?[0-9]{1,9}")) {
      throw new Rejected("无法识别的数“" + text + "”；请写整数，如 50");
    }
    return Integer.valueOf(text);
  }

  private static Boolean yesOrNo(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new Rejected("无法识别的值“" + text + "”；可写 true、false");
    };
  }
}
