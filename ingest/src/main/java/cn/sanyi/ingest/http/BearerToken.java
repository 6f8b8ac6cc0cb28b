package cn.sanyi.ingest.http;

import cn.sanyi.ingest.settings.SettingsException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.function.UnaryOperator;

/** The token that callers must show. */
final class BearerToken {
  private static final String PREFIX = "Bearer ";
  private final byte[] token;

  private BearerToken(String token) {
    this.token = token.getBytes(StandardCharsets.UTF_8);
  }

  /** Reads SANYI_INGEST_TOKEN; without one, nobody could be let in. */
  static BearerToken of(UnaryOperator<String> environment) {
    String token = environment.apply("SANYI_INGEST_TOKEN");
    if (token == null || token.length() < 16) {
      throw new SettingsException("请设置 SANYI_INGEST_TOKEN（至少 16 个字符），POST /v1/events 凭它放行");
    }
    return new BearerToken(token);
  }

  /** Whether an Authorization header shows the token; takes the same time for any wrong one. */
  boolean shownBy(String authorization) {
    return authorization != null
        && authorization.regionMatches(true, 0, PREFIX, 0, PREFIX.length())
        && MessageDigest.isEqual(
            token,
            authorization.substring(PREFIX.length()).strip().getBytes(StandardCharsets.UTF_8));
  }
}
