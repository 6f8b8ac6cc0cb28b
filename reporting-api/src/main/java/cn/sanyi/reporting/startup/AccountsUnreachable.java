package cn.sanyi.reporting.startup;

import org.flywaydb.core.internal.exception.sqlExceptions.FlywaySqlUnableToConnectToDbException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** PostgreSQL does not answer. */
class AccountsUnreachable extends AbstractFailureAnalyzer<FlywaySqlUnableToConnectToDbException> {
  @Override
  protected FailureAnalysis analyze(Throwable root, FlywaySqlUnableToConnectToDbException cause) {
    return new FailureAnalysis(
        "无法连接账号数据库 PostgreSQL：" + cause.getCause().getMessage(),
        "请确认 PostgreSQL 在运行，并检查 SANYI_POSTGRES、SANYI_POSTGRES_USER、SANYI_POSTGRES_PASSWORD",
        cause);
  }
}
