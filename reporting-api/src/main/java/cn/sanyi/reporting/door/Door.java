package cn.sanyi.reporting.door;

import java.util.List;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.springframework.boot.jetty.servlet.JettyServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * Puts Jetty's own guards before the application. A body is measured, timed and read before the
 * request gets a thread, so that neither a large nor a slow one can hold up anybody else.
 */
@Component
class Door implements WebServerFactoryCustomizer<JettyServletWebServerFactory> {
  private final DoorSettings settings;
  private final TrustedProxies proxies;
  private final BareProblems problems;

  Door(DoorSettings settings, BareProblems problems) {
    this.settings = settings;
    this.proxies = new TrustedProxies(settings.trustedProxies());
    this.problems = problems;
  }

  @Override
  public void customize(JettyServletWebServerFactory factory) {
    factory.addServerCustomizers(this::guard);
  }

  private void guard(Server server) {
    server.setErrorHandler(problems);
    for (Connector connector : server.getConnectors()) {
      ((AbstractConnector) connector).addBean(new Stragglers(settings, proxies));
      HttpConfiguration http =
          connector.getConnectionFactory(HttpConnectionFactory.class).getHttpConfiguration();
      http.addCustomizer(proxies);
      http.setSendServerVersion(false);
    }
    server.setHandler(guarded(server.getHandler()));
  }

  private Handler guarded(Handler application) {
    int bytes = Math.toIntExact(settings.largestBody().toBytes());
    List<Handler.Wrapper> guards =
        List.of(
            new SizeLimitHandler(bytes, -1),
            new BodyDeadline(settings.bodyWait()),
            new EagerContentHandler(
                new EagerContentHandler.RetainedContentLoaderFactory(bytes, -1, true)),
            new LateBodies(),
            new OneClient(settings.threadsOfOne()));
    Handler inner = application;
    for (int i = guards.size() - 1; i >= 0; i--) {
      guards.get(i).setHandler(inner);
      inner = guards.get(i);
    }
    return inner;
  }
}
