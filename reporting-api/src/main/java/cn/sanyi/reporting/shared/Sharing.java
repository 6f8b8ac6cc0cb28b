package cn.sanyi.reporting.shared;

import cn.sanyi.reporting.store.Warehouse;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cache.CacheManager;
import org.springframework.cache.annotation.EnableCaching;
import org.springframework.cache.interceptor.KeyGenerator;
import org.springframework.cache.support.SimpleCacheManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what is shared. */
@Configuration
@EnableCaching
class Sharing {
  /** As many as there are cores: more would only take them from whoever waits. */
  @Bean(destroyMethod = "shutdownNow")
  ExecutorService answering() {
    return Executors.newFixedThreadPool(
        Runtime.getRuntime().availableProcessors(),
        work -> {
          Thread thread = new Thread(work, "answering");
          thread.setDaemon(true);
          return thread;
        });
  }

  @Bean
  CacheManager answers(
      Warehouse warehouse,
      ExecutorService answering,
      @Value("${sanyi.answers.oldest}") Duration oldest,
      @Value("${sanyi.answers.wait}") Duration wait) {
    Answers answers =
        new Answers(
            System::nanoTime,
            new DataPosition(warehouse),
            answering,
            new Answers.Limits(oldest, wait));
    SimpleCacheManager caches = new SimpleCacheManager();
    caches.setCaches(List.of(new AnswerCache(answers, System::nanoTime)));
    return caches;
  }

  /** What is asked: the method, and its arguments as they were read. */
  @Bean
  KeyGenerator question() {
    return (asked, method, arguments) -> List.of(method, Arrays.asList(arguments));
  }
}
