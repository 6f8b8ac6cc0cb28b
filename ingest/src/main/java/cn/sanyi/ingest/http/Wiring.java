package cn.sanyi.ingest.http;

import cn.sanyi.ingest.deliver.KafkaOutlet;
import cn.sanyi.ingest.deliver.KafkaTopics;
import cn.sanyi.ingest.registry.SentEvents;
import cn.sanyi.ingest.settings.Settings;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Puts the parts of the HTTP entrance together. */
@Configuration(proxyBeanMethods = false)
class Wiring {
  /** No source can be called so: its registry is this process's alone. */
  private static final String REGISTRY = "@http";

  @Bean
  Settings settings(Environment environment) {
    return Settings.of(environment::getProperty);
  }

  @Bean
  BearerToken bearerToken(Environment environment) {
    return BearerToken.of(environment::getProperty);
  }

  @Bean(destroyMethod = "close")
  KafkaOutlet outlet(Settings settings, BearerToken token) {
    return new KafkaOutlet(settings.kafka());
  }

  @Bean(destroyMethod = "close")
  SentEvents registry(Settings settings, BearerToken token) {
    return SentEvents.open(settings.registry(REGISTRY), KafkaTopics.ensure(settings.kafka()));
  }

  @Bean
  Reception reception(Settings settings, SentEvents registry, KafkaOutlet outlet) {
    return new Reception(settings.tokens(), registry, outlet, Clock.systemUTC());
  }
}
