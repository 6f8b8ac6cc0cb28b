package cn.sanyi.reporting.openapi;

import cn.sanyi.model.period.Period;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.JsonNode;

/** What stands above the endpoints. */
@Configuration
class ApiDescription {
  private static final String PROBLEM = "application/problem+json";
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
    // What a rule saw, by Chinese name: an object, not the class that holds it.
    SpringDocUtils.getConfig().replaceWithClass(JsonNode.class, Map.class);
  }

  /** What springdoc cannot know: how a period is written, and how an endpoint refuses. */
  @Bean
  OpenApiCustomizer refusals() {
    return document -> {
      document.getComponents().addSchemas("Problem", problem());
      document.getPaths().values().stream()
          .flatMap(path -> path.readOperations().stream())
          .forEach(ApiDescription::complete);
    };
  }

  private static void complete(Operation operation) {
    List<Parameter> parameters = Optional.ofNullable(operation.getParameters()).orElse(List.of());
    parameters.forEach(Bounds::of);
    ApiResponses responses = operation.getResponses();
    responses.addApiResponse("400", refusal("请求无法识别：参数写错、越界、重复或没有填写"));
    responses.addApiResponse("401", refusal("没有登录，或用户名、密码不正确"));
    if (!parameters.isEmpty()) {
      responses.addApiResponse("404", refusal("没有所要的单位、指标、办件或考核"));
    }
    responses.addApiResponse("406", refusal("只能以 JSON 应答"));
    responses.addApiResponse("429", refusal("登录失败次数过多：等 Retry-After 所说的秒数"));
    if (operation.getRequestBody() != null) {
      responses.addApiResponse("408", refusal("请求内容来得太慢"));
      responses.addApiResponse("413", refusal("请求内容超过 16 KB"));
      responses.addApiResponse("415", refusal("请求内容不是 JSON"));
    }
    responses.addApiResponse("503", refusal("引擎没有应答，或查询未能在时限内完成"));
    responses.addApiResponse("default", refusal("其他错误"));
  }

  private static ApiResponse refusal(String description) {
    MediaType problem = new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"));
    return new ApiResponse()
        .description(description)
        .content(new Content().addMediaType(PROBLEM, problem));
  }

  private static Schema<?> problem() {
    Schema<?> problem = new ObjectSchema();
    problem.setRequired(List.of("title", "status", "detail"));
    return problem
        .description("RFC 9457 问题详情")
        .addProperty("title", new StringSchema().description("哪一类错误"))
        .addProperty("status", new IntegerSchema().description("HTTP 状态"))
        .addProperty("detail", new StringSchema().description("错在哪里、怎样做"))
        .addProperty("instance", new StringSchema().format("uri-reference"));
  }

  @Bean
  OpenAPI description() {
    return new OpenAPI()
        .info(new Info().title("三一 Sanyi 报表接口").version("v1").description(ABOUT))
        .components(
            new Components()
                .addSecuritySchemes(
                    "basic", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"))
                .addSecuritySchemes(
                    "session",
                    new SecurityScheme()
                        .type(SecurityScheme.Type.APIKEY)
                        .in(SecurityScheme.In.COOKIE)
                        .name("SANYI_SESSION")))
        .addSecurityItem(new SecurityRequirement().addList("basic"))
        .addSecurityItem(new SecurityRequirement().addList("session"));
  }
}
