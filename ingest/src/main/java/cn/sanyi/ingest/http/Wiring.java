package cn.sanyi.ingest.http;

import cn.sanyi.ingest.deliver.KafkaOutlet;
import cn.sanyi.ingest.deliver.KafkaTopics;
import cn.sanyi.ingest.door.BodyLimits;
import cn.sanyi.ingest.door.Container;
import cn.sanyi.ingest.door.Door;
import cn.sanyi.ingest.registry.SentEvents;
import cn.sanyi.ingest.settings.Settings;
import cn.sanyi.registers.Registers;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
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

  /** Before all other filters, and only when a request comes in: a read body is sent on past it. */
  @Bean
  FilterRegistrationBean<Door> door(BearerToken token) {
    var door = new FilterRegistrationBean<>(new Door(new Keeper(token), BodyLimits.standard()));
    door.setOrder(Ordered.HIGHEST_PRECEDENCE);
    door.setDispatcherTypes(DispatcherType.REQUEST);
    return door;
  }

  @Bean
  Container container() {
    return new Container();
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
  OpenAPI description() {
    return new OpenAPI()
        .info(new Info().title("三一 Sanyi 事件接收接口").version("v1"))
        .components(
            new Components()
                .addSecuritySchemes(
                    "bearer", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer")))
        .addSecurityItem(new SecurityRequirement().addList("bearer"));
  }

  @Bean
  EventTypes types() {
    return new EventTypes(Registers.of(System.getenv()));
  }

  @Bean
  OpenApiCustomizer schemas(EventTypes types) {
    return document -> EventSchemas.describe(document, types);
  }

  @Bean
  Reception reception(
      EventTypes types, Settings settings, SentEvents registry, KafkaOutlet outlet) {
    return new Reception(types, settings.tokens(), registry, outlet, Clock.systemUTC());
  }
}
