package cn.sanyi.ingest.http;

import cn.sanyi.ingest.deliver.DeliveryException;
import cn.sanyi.ingest.privacy.Scrubber;
import cn.sanyi.ingest.registry.RegistryException;
import cn.sanyi.ingest.settings.SettingsException;
import cn.sanyi.model.secret.Secrets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;

/** The HTTP entrance of ingest. */
@SpringBootApplication(proxyBeanMethods = false, exclude = ErrorMvcAutoConfiguration.class)
public class IngestApplication {
  private static final int MAX_LINE = 1_000;
  private static final Logger LOG = LoggerFactory.getLogger(IngestApplication.class);

  /** Serves until it is told to end; what prevents the start is said in one line, status 1. */
  public static void main(String[] arguments) {
    try {
      Secrets.require(System.getenv());
    } catch (IllegalArgumentException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
    try {
      SpringApplication.run(IngestApplication.class, arguments);
      System.out.println("INGEST READY");
    } catch (RuntimeException e) {
      System.err.println(Scrubber.line(line(e), MAX_LINE));
      System.exit(1);
    }
  }

  private static String line(RuntimeException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SettingsException
          || cause instanceof DeliveryException
          || cause instanceof RegistryException) {
        return cause.getMessage();
      } else if (cause instanceof PortInUseException port) {
        return "端口 " + port.getPort() + " 已被占用；请停掉占用它的程序，或用 SANYI_INGEST_PORT 另选一个";
      }
    }
    LOG.error("cannot start", e);
    return "事件接收启动失败：" + e.getMessage();
  }
}
