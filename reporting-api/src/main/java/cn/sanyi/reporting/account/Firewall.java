package cn.sanyi.reporting.account;

import cn.sanyi.reporting.problem.ProblemWriter;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** How the refusals of Spring Security's firewall are told. */
@Configuration
class Firewall {
  private static final Set<String> METHODS =
      Set.of("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT");

  @Bean
  RequestRejectedHandler rejected(ProblemWriter problems) {
    return (request, response, e) -> {
      if (METHODS.contains(request.getMethod())) {
        problems.write(request, response, 400, "请求地址或请求头不合规范：请核对地址，斜杠等字符不要编码");
      } else {
        response.setHeader(HttpHeaders.ALLOW, "GET, HEAD, OPTIONS, POST, DELETE");
        problems.write(request, response, 405, "不支持这种请求方法");
      }
    };
  }
}
