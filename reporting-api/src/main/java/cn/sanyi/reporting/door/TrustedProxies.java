package cn.sanyi.reporting.door;

import java.net.InetSocketAddress;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * Believes forwarded headers of configured proxies and of nobody else. Of the addresses in
 * X-Forwarded-For the last that is no proxy of ours counts: a client can write whatever it likes
 * before it.
 */
final class TrustedProxies implements HttpConfiguration.Customizer {
  private static final String FOR = HttpHeader.X_FORWARDED_FOR.asString();
  private static final String PROTO = HttpHeader.X_FORWARDED_PROTO.asString();
  private static final String HOST = HttpHeader.X_FORWARDED_HOST.asString();

  /** An address, never a name: a name would be looked up. */
  private static final String ADDRESS = "[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f.]*:[0-9A-Fa-f:.]+";

  private static final String NAME =
      "[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?|\\[[0-9A-Fa-f:.]+](:[0-9]{1,5})?";

  private final ForwardedRequestCustomizer forwarded = new ForwardedRequestCustomizer();
  private final List<IpAddressMatcher> proxies;

  /**
   * @param proxies addresses or CIDR blocks
   * @throws IllegalArgumentException for anything else
   */
  TrustedProxies(List<String> proxies) {
    this.proxies =
        proxies.stream().filter(one -> !one.isBlank()).map(TrustedProxies::proxy).toList();
  }

  private static IpAddressMatcher proxy(String text) {
    String block = text.strip();
    try {
      if (block.replaceFirst("/[0-9]{1,3}$", "").matches(ADDRESS)) {
        return new IpAddressMatcher(block);
      }
    } catch (IllegalArgumentException e) {
      // said below
    }
    throw new IllegalArgumentException(
        "SANYI_TRUSTED_PROXIES 中的“%s”不是 IP 地址或网段：请写成 10.1.2.3 或 10.1.2.0/24，多个用逗号分隔"
            .formatted(block));
  }

  /** Whether an address is a proxy's. */
  boolean trusts(String address) {
    return address.matches(ADDRESS) && proxies.stream().anyMatch(proxy -> proxy.matches(address));
  }

  @Override
  public Request customize(Request request, HttpFields.Mutable responseHeaders) {
    if (!trusts(peer(request))) {
      return request;
    }
    HttpFields believed = believed(request.getHeaders());
    Request told =
        new Request.Wrapper(request) {
          @Override
          public HttpFields getHeaders() {
            return believed;
          }
        };
    return forwarded.customize(told, responseHeaders);
  }

  private HttpFields believed(HttpFields told) {
    HttpFields.Mutable believed = HttpFields.build();
    told.stream().filter(field -> !forwards(field)).forEach(believed::add);
    String client = client(told.getCSV(FOR, false));
    String scheme = last(told.getCSV(PROTO, false));
    String host = last(told.getCSV(HOST, false));
    if (client != null) {
      believed.put(FOR, client.contains(":") ? "[" + client + "]" : client);
    }
    if ("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme)) {
      believed.put(PROTO, scheme);
    }
    if (host != null && host.matches(NAME)) {
      believed.put(HOST, host);
    }
    return believed.asImmutable();
  }

  /** From the last one back to the first that no proxy of ours wrote for another; or null. */
  private String client(List<String> addresses) {
    String client = null;
    for (int i = addresses.size() - 1; i >= 0; i--) {
      String address = addresses.get(i).strip().replaceAll("^\\[|](:[0-9]+)?$", "");
      if (!address.matches(ADDRESS)) {
        return client;
      }
      client = address;
      if (!trusts(address)) {
        return client;
      }
    }
    return client;
  }

  private static String last(List<String> values) {
    return values.isEmpty() ? null : values.get(values.size() - 1).strip();
  }

  private static boolean forwards(HttpField field) {
    String name = field.getLowerCaseName();
    return name.equals("forwarded")
        || name.startsWith("x-forwarded-")
        || name.startsWith("x-proxied-")
        || name.startsWith("proxy-");
  }

  private static String peer(Request request) {
    return request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress at
            && at.getAddress() != null
        ? at.getAddress().getHostAddress()
        : "";
  }
}
