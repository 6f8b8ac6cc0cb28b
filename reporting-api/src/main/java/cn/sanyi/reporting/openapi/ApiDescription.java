package cn.sanyi.reporting.openapi;

import cn.sanyi.model.period.Period;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands above the endpoints. */
@Configuration
class ApiDescription {
  private static final String ABOUT =
      """
      “一网、一门、一次”政务服务效能监督接口。

      统计期 `period` 可写 `2019Q4`、`2019`、`2019-10`、`2019-10-01..2019-12-31` 或 `all`（默认）。
      每个应答带 `asOf`（统计时点）：不晚于统计期末的“现在”；历史数据的“现在”是最后一条数据当日结束之时。
      指标的 `state` 分三种：`VALUE` 有值（零也是值）、`NO_DATA` 无数据、`NOT_APPLICABLE` 不适用。
      百分比按精确分数计算，显示两位小数（四舍五入）；两位小数会把未达标显示成达标时，多显示几位。
      错误以 RFC 9457 问题详情应答。脚本用 HTTP Basic 登录，控制台用会话 Cookie。
      """;

  static {
    // A period is one text parameter, not the record that it becomes.
    SpringDocUtils.getConfig().replaceWithClass(Period.class, String.class);
  }

  @Bean
  OpenAPI description() {
    return new OpenAPI()
        .info(new Info().title("三一 Sanyi 报表接口").version("v1").description(ABOUT))
        .components(
            new Components()
                .addSecuritySchemes(
                    "basic", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic")))
        .addSecurityItem(new SecurityRequirement().addList("basic"));
  }
}
