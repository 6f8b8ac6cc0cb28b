package cn.sanyi.reporting.account;

import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Checks name and password, notes every attempt and refuses after too many failures. */
@Component
class GuardedSignIn implements AuthenticationProvider {
  private static final int LONGEST_NAME = 64;

  private final DaoAuthenticationProvider passwords;
  private final SignInLog log;

  GuardedSignIn(Accounts accounts, PasswordEncoder encoder, SignInLog log) {
    this.passwords = new DaoAuthenticationProvider(accounts);
    this.passwords.setPasswordEncoder(encoder);
    this.log = log;
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    try {
      return guarded(attempt);
    } catch (DataAccessException e) {
      throw new InternalAuthenticationServiceException("the accounts cannot be read", e);
    }
  }

  private Authentication guarded(Authentication attempt) {
    String name = printable(attempt.getName());
    String address = address(attempt);
    if (log.throttled(name, address)) {
      log.refused(name, address);
      throw new LockedException("throttled");
    }
    try {
      Authentication signedIn = passwords.authenticate(attempt);
      log.succeeded(name, address);
      return signedIn;
    } catch (InternalAuthenticationServiceException e) {
      throw e; // says nothing about the password
    } catch (AuthenticationException e) {
      log.failed(name, address);
      throw e;
    }
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }

  private static String address(Authentication attempt) {
    return attempt.getDetails() instanceof WebAuthenticationDetails details
        ? String.valueOf(details.getRemoteAddress())
        : "unknown";
  }

  /** As it may stand in the log: short, and without control characters. */
  private static String printable(String name) {
    String shown = name.replaceAll("\\p{Cntrl}", "?");
    return shown.length() <= LONGEST_NAME ? shown : shown.substring(0, LONGEST_NAME);
  }
}
