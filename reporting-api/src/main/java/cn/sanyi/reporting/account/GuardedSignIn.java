package cn.sanyi.reporting.account;

import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/**
 * Checks name and password behind the gate, and notes what came of it. A name that nobody has and
 * an account that is switched off cost the same hashing as any other.
 */
@Component
class GuardedSignIn implements AuthenticationProvider {
  private static final int LONGEST_NAME = 64;

  private final DaoAuthenticationProvider passwords;
  private final SignInGate gate;
  private final SignInLog log;

  GuardedSignIn(Accounts accounts, PasswordEncoder encoder, SignInGate gate, SignInLog log) {
    this.passwords = new DaoAuthenticationProvider(accounts);
    this.passwords.setPasswordEncoder(encoder);
    this.passwords.setAlwaysPerformAdditionalChecksOnUser(true);
    this.gate = gate;
    this.log = log;
  }

  @Override
  public Authentication authenticate(Authentication attempt) {
    String name = printable(attempt.getName());
    String address = address(attempt);
    try {
      Authentication signedIn = gate.attempt(name, address, () -> checked(attempt));
      log.succeeded(name, address);
      return signedIn;
    } catch (Throttled e) {
      log.refused(name, address);
      throw e;
    } catch (InternalAuthenticationServiceException e) {
      throw e; // says nothing about the password
    } catch (AuthenticationException e) {
      log.failed(name, address);
      throw e;
    } catch (DataAccessException e) {
      throw unavailable(e);
    }
  }

  private Authentication checked(Authentication attempt) {
    try {
      return passwords.authenticate(attempt);
    } catch (DataAccessException e) {
      throw unavailable(e);
    }
  }

  private static InternalAuthenticationServiceException unavailable(DataAccessException e) {
    return new InternalAuthenticationServiceException("the accounts cannot be read", e);
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
    String shown = name.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]", "?");
    return shown.length() <= LONGEST_NAME ? shown : shown.substring(0, LONGEST_NAME);
  }
}
