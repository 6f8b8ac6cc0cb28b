package cn.sanyi.local.kafka;

import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.security.auth.callback.Callback;
import javax.security.auth.callback.NameCallback;
import javax.security.auth.callback.UnsupportedCallbackException;
import javax.security.auth.login.AppConfigurationEntry;
import org.apache.kafka.common.security.auth.AuthenticateCallbackHandler;
import org.apache.kafka.common.security.scram.ScramCredential;
import org.apache.kafka.common.security.scram.ScramCredentialCallback;
import org.apache.kafka.common.security.scram.internals.ScramFormatter;
import org.apache.kafka.common.security.scram.internals.ScramMechanism;

/**
 * The users of a listener as its login options `user_(name)` have them, and not as the cluster's
 * metadata do: those are there only after the first login, and keep a password that has changed.
 */
public final class KnownUsers implements AuthenticateCallbackHandler {
  private static final String PREFIX = "user_";
  private static final int ITERATIONS = 4096;

  private final Map<String, ScramCredential> users = new HashMap<>();

  @Override
  public void configure(
      Map<String, ?> configs, String mechanism, List<AppConfigurationEntry> entries) {
    try {
      ScramFormatter formatter = new ScramFormatter(ScramMechanism.forMechanismName(mechanism));
      for (AppConfigurationEntry entry : entries) {
        for (Map.Entry<String, ?> option : entry.getOptions().entrySet()) {
          if (option.getKey().startsWith(PREFIX)) {
            users.put(
                option.getKey().substring(PREFIX.length()),
                formatter.generateCredential((String) option.getValue(), ITERATIONS));
          }
        }
      }
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void handle(Callback[] callbacks) throws UnsupportedCallbackException {
    String name = null;
    for (Callback callback : callbacks) {
      if (callback instanceof NameCallback asked) {
        name = asked.getDefaultName();
      } else if (callback instanceof ScramCredentialCallback asked) {
        asked.scramCredential(users.get(name));
      } else {
        throw new UnsupportedCallbackException(callback);
      }
    }
  }

  @Override
  public void close() {
    users.clear();
  }
}
