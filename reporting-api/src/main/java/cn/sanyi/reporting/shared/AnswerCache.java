package cn.sanyi.reporting.shared;

import cn.sanyi.reporting.problem.Problem;
import cn.sanyi.reporting.shared.Answers.Answer;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.cache.Cache;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Spring's view of {@link Answers}. A request with {@code Cache-Control: no-cache} demands the
 * newest; every answer says its {@code Age} (RFC 9111, 5.1), in whole seconds.
 */
final class AnswerCache implements Cache {
  static final String NAME = "answers";
  private static final String NEWEST = CacheControl.noCache().getHeaderValue();

  private final Answers answers;
  private final LongSupplier nanos;

  AnswerCache(Answers answers, LongSupplier nanos) {
    this.answers = answers;
    this.nanos = nanos;
  }

  @Override
  @SuppressWarnings("unchecked")
  public <T> @Nullable T get(Object question, Callable<T> compute) {
    ServletRequestAttributes exchange =
        RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web
            ? web
            : null;
    try {
      Answer answer = answers.get(question, compute, newest(exchange));
      if (exchange != null && exchange.getResponse() != null) {
        Duration age = answer.age(nanos.getAsLong());
        exchange.getResponse().setHeader(HttpHeaders.AGE, Long.toString(age.toSeconds()));
      }
      return (T) answer.value();
    } catch (TimeoutException e) {
      throw Problem.crowded(answers.deadline());
    } catch (RuntimeException e) {
      throw e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problem.unavailable("查询被中断：请稍后再试");
    } catch (Exception e) {
      throw new ValueRetrievalException(question, compute, e);
    }
  }

  private static boolean newest(@Nullable ServletRequestAttributes exchange) {
    String wanted =
        exchange == null ? null : exchange.getRequest().getHeader(HttpHeaders.CACHE_CONTROL);
    return wanted != null && wanted.contains(NEWEST);
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public Object getNativeCache() {
    return answers;
  }

  /** Who asks without saying how it is computed gets nothing: only whole answers are kept. */
  @Override
  public @Nullable ValueWrapper get(Object question) {
    return null;
  }

  @Override
  public <T> @Nullable T get(Object question, @Nullable Class<T> type) {
    return null;
  }

  @Override
  public void put(Object question, @Nullable Object value) {
    throw new UnsupportedOperationException("answers are computed, not put");
  }

  @Override
  public void evict(Object question) {
    clear();
  }

  @Override
  public void clear() {
    answers.clear();
  }
}
