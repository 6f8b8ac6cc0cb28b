package cn.sanyi.reporting.account;

import cn.sanyi.reporting.problem.Problem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.WebAuthenticationDetailsSource;
import org.springframework.security.web.authentication.logout.CookieClearingLogoutHandler;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in and out of the console. */
@RestController
@RequestMapping("/v1/session")
@Tag(name = "登录")
class SessionController {
  static final String WRONG = "用户名或密码不正确";
  static final String UNAVAILABLE = "账号数据库没有应答：请稍后再试，并用 ./sanyi status 查看 PostgreSQL 是否在运行";

  private final AuthenticationManager manager;
  private final SecurityContextRepository signedIn;
  private final CsrfTokenRepository tokens;
  private final ChangeSessionIdAuthenticationStrategy freshId =
      new ChangeSessionIdAuthenticationStrategy();
  private final WebAuthenticationDetailsSource details = new WebAuthenticationDetailsSource();

  SessionController(
      AuthenticationManager manager,
      SecurityContextRepository signedIn,
      CsrfTokenRepository tokens) {
    this.manager = manager;
    this.signedIn = signedIn;
    this.tokens = tokens;
  }

  @GetMapping
  @Operation(summary = "当前登录的用户")
  SignedIn current(Principal principal) {
    return new SignedIn(principal.getName());
  }

  @PostMapping
  @Operation(
      summary = "登录",
      security = {},
      description = "须带 X-XSRF-TOKEN 请求头，值取自 XSRF-TOKEN Cookie")
  SignedIn signIn(
      @RequestBody Credentials credentials,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (blank(credentials.user()) || blank(credentials.password())) {
      throw Problem.badRequest("请填写用户名和密码");
    }
    Authentication authentication = authenticate(credentials, request);
    freshId.onAuthentication(authentication, request, response);
    freshToken(request, response);
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(authentication);
    SecurityContextHolder.setContext(context);
    signedIn.saveContext(context, request, response);
    return new SignedIn(authentication.getName());
  }

  @DeleteMapping
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Operation(summary = "退出登录")
  void signOut(
      Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
    new SecurityContextLogoutHandler().logout(request, response, authentication);
    new CookieClearingLogoutHandler("SANYI_SESSION").logout(request, response, authentication);
    freshToken(request, response);
  }

  /** Whoever knew the token before somebody signed in, or out, knows it no longer. */
  private void freshToken(HttpServletRequest request, HttpServletResponse response) {
    tokens.saveToken(tokens.generateToken(request), request, response);
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }

  private Authentication authenticate(Credentials credentials, HttpServletRequest request) {
    var attempt =
        UsernamePasswordAuthenticationToken.unauthenticated(
            credentials.user(), credentials.password());
    attempt.setDetails(details.buildDetails(request));
    try {
      return manager.authenticate(attempt);
    } catch (Throttled e) {
      Problem refusal = Problem.of(HttpStatus.TOO_MANY_REQUESTS, e.sentence());
      refusal.getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(e.seconds()));
      throw refusal;
    } catch (InternalAuthenticationServiceException e) {
      throw Problem.unavailable(UNAVAILABLE);
    } catch (AuthenticationException e) {
      throw Problem.of(HttpStatus.UNAUTHORIZED, WRONG);
    }
  }

  /**
   * Who wants to sign in.
   *
   * @param user name
   * @param password in clear, never logged
   */
  record Credentials(
      @Schema(minLength = 1, maxLength = 64) String user,
      @Schema(minLength = 1, maxLength = 200) String password) {
    @Override
    public String toString() {
      return "Credentials[user=" + user + "]";
    }
  }

  /**
   * Who is signed in.
   *
   * @param user name
   */
  record SignedIn(String user) {}
}
