package cn.sanyi.reporting.account;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Creates the account that the environment names, when there is none yet. */
@Component
class FirstAccount implements ApplicationRunner {
  private static final Logger LOG = LoggerFactory.getLogger(FirstAccount.class);

  private final Accounts accounts;
  private final PasswordEncoder encoder;
  private final Settings settings;

  FirstAccount(Accounts accounts, PasswordEncoder encoder, Settings settings) {
    this.accounts = accounts;
    this.encoder = encoder;
    this.settings = settings;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    if (accounts.exist()) {
      return;
    }
    if (settings.user().isBlank() || settings.password().isBlank()) {
      LOG.warn("还没有任何账号：请设置环境变量 SANYI_USER 和 SANYI_PASSWORD 后重新启动，系统将建立第一个账号");
      return;
    }
    if (accounts.create(settings.user(), encoder.encode(settings.password()))) {
      LOG.info("已建立第一个账号 {}", settings.user());
    }
  }

  /**
   * What the environment says.
   *
   * @param user name, blank where none is given
   * @param password in clear, blank where none is given
   */
  @ConfigurationProperties("sanyi.first-account")
  record Settings(String user, String password) {
    @Override
    public String toString() {
      return "Settings[user=" + user + "]";
    }
  }
}
