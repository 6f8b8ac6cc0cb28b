package cn.sanyi.local.engines;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;

/**
 * Where no Docker engine answers, a test on official images is skipped before anything of it runs,
 * and says so. JUnit finds this by itself, but only where {@code ./sanyi test --containers} tells
 * it to look.
 */
public final class DockerRuns implements ExecutionCondition {
  private static final String MISSING = "没有 Docker 引擎在运行，跳过官方镜像上的测试";

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    if (DockerClientFactory.instance().isDockerAvailable()) {
      return ConditionEvaluationResult.enabled("Docker");
    }
    // Maven counts what is skipped, but the reason it only writes into its reports.
    context
        .getTestClass()
        .ifPresent(test -> System.out.println(test.getSimpleName() + "：" + MISSING));
    return ConditionEvaluationResult.disabled(MISSING);
  }
}
