package cn.sanyi.reporting.startup;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;

/** Something else listens where the API should. */
class PortTaken extends AbstractFailureAnalyzer<PortInUseException> {
  @Override
  protected FailureAnalysis analyze(Throwable root, PortInUseException cause) {
    return new FailureAnalysis(
        "端口 " + cause.getPort() + " 已被占用", "请停掉占用它的程序，或用 SANYI_API_PORT 换一个端口", cause);
  }
}
