package cn.sanyi.local.report;

import cn.sanyi.local.engines.ChildFailure;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The reporting API, asked with the account of the environment. */
public final class Api {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final String address;
  private final String authorization;

  /**
   * @param environment SANYI_API, SANYI_USER and SANYI_PASSWORD
   */
  public Api(Map<String, String> environment) {
    this.address = environment.get("SANYI_API").replaceAll("/+$", "");
    String account =
        environment.getOrDefault("SANYI_USER", "")
            + ":"
            + environment.getOrDefault("SANYI_PASSWORD", "");
    this.authorization =
        "Basic " + Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The answer to a GET.
   *
   * @param path such as /v1/overview
   * @param period such as 2019Q4
   * @throws ChildFailure with the API's own explanation, if it refuses
   */
  public JsonNode get(String path, String period) {
    return get(path + query(period));
  }

  static String query(String period) {
    return "?period=" + URLEncoder.encode(period, StandardCharsets.UTF_8);
  }

  /**
   * The answer to a GET.
   *
   * @param pathAndQuery path with its encoded query
   */
  public JsonNode get(String pathAndQuery) {
    return find(pathAndQuery)
        .orElseThrow(() -> new ChildFailure("接口没有 " + pathAndQuery + "（状态 404）"));
  }

  /** The answer to a GET; empty where the API knows nothing of the kind (404). */
  public Optional<JsonNode> find(String pathAndQuery) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + pathAndQuery))
            .timeout(LIMIT)
            .header("Authorization", authorization)
            .header("Accept", "application/json")
            // Whoever asks by script has just done something, and wants to see it.
            .header("Cache-Control", "no-cache")
            .GET()
            .build();
    try {
      HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
      if (answer.statusCode() == 404) {
        return Optional.empty();
      }
      if (answer.statusCode() != 200) {
        throw new ChildFailure(explained(pathAndQuery, answer));
      }
      return Optional.of(JSON.readTree(answer.body()));
    } catch (IOException e) {
      throw new ChildFailure("接口 " + address + " 没有应答：请看 ./sanyi status", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ChildFailure("等待被中断", e);
    }
  }

  /**
   * The lines of a stream that the server keeps open.
   *
   * @param path such as /v1/alerts/stream
   */
  public Stream<String> lines(String path) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Authorization", authorization)
            .header("Accept", "text/event-stream")
            .GET()
            .build();
    try {
      HttpResponse<Stream<String>> answer = client.send(request, BodyHandlers.ofLines());
      if (answer.statusCode() != 200) {
        throw new ChildFailure("接口拒绝了 " + path + "（状态 " + answer.statusCode() + "）");
      }
      return answer.body();
    } catch (IOException e) {
      throw new ChildFailure("接口 " + address + " 没有应答：请看 ./sanyi status", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ChildFailure("等待被中断", e);
    }
  }

  private static String explained(String path, HttpResponse<byte[]> answer) {
    String detail = "";
    try {
      JsonNode problem = JSON.readTree(answer.body());
      detail = problem.path("detail").asText(problem.path("title").asText(""));
    } catch (IOException e) {
      // No problem document: the status has to do.
    }
    return "接口拒绝了 "
        + path
        + "（状态 "
        + answer.statusCode()
        + "）"
        + (detail.isEmpty() ? "" : "：" + detail)
        + (answer.statusCode() == 401 ? "；数据库里已有账号时，请设 SANYI_USER 和 SANYI_PASSWORD" : "");
  }
}
