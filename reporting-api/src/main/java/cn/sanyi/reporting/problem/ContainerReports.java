package cn.sanyi.reporting.problem;

import org.apache.catalina.Pipeline;
import org.apache.catalina.Valve;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.boot.tomcat.TomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Puts {@link ContainerReport} in the place of Tomcat's page in English. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ContainerReports implements WebServerFactoryCustomizer<TomcatWebServerFactory> {
  private final JsonMapper json;

  ContainerReports(JsonMapper json) {
    this.json = json;
  }

  @Override
  public void customize(TomcatWebServerFactory factory) {
    factory.addContextCustomizers(
        context -> {
          StandardHost host = (StandardHost) context.getParent();
          Pipeline pipeline = host.getPipeline();
          for (Valve valve : pipeline.getValves()) {
            if (valve instanceof ErrorReportValve) {
              pipeline.removeValve(valve);
            }
          }
          host.setErrorReportValveClass(ContainerReport.class.getName());
          pipeline.addValve(new ContainerReport(json));
        });
  }
}
