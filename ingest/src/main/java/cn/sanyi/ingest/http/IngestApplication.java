package cn.sanyi.ingest.http;

import cn.sanyi.ingest.deliver.DeliveryException;
import cn.sanyi.ingest.registry.RegistryException;
import cn.sanyi.ingest.settings.SettingsException;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The HTTP entrance of ingest. */
@SpringBootApplication(proxyBeanMethods = false)
public class IngestApplication {

  /** Serves until it is told to end; what prevents the start is said in one line, status 1. */
  public static void main(String[] arguments) {
    try {
      SpringApplication.run(IngestApplication.class, arguments);
    } catch (BeanCreationException e) {
      Throwable cause = e.getMostSpecificCause();
      for (Throwable t = e; t != null; t = t.getCause()) {
        if (t instanceof SettingsException
            || t instanceof DeliveryException
            || t instanceof RegistryException) {
          cause = t;
        }
      }
      System.err.println(cause.getMessage());
      System.exit(1);
    }
  }
}
