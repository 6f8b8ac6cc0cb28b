package cn.sanyi.reporting.register;

import cn.sanyi.registers.Registers;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which registers there are: read once, for a declaration takes effect when services start. */
@Configuration
class RegisterConfiguration {
  @Bean
  Registers registers(@Value("${sanyi.definitions}") String folder) {
    return Registers.of(Map.of(Registers.DEFINITIONS, folder));
  }
}
