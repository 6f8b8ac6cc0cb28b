package cn.sanyi.reporting;

import cn.sanyi.model.secret.Secrets;
import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** Starts the API and the console; configured by the environment variables SANYI_*. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class ReportingApplication {
  public static void main(String[] args) {
    try {
      Secrets.require(System.getenv());
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
    SpringApplication.run(ReportingApplication.class, args);
    System.out.println("API READY");
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
