package cn.sanyi.reporting.account;

import cn.sanyi.reporting.problem.ProblemWriter;
import cn.sanyi.reporting.shell.ConsolePaths;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Who may ask for what: nothing but health and the console's shell without signing in. */
@Configuration
class SecurityRules {
  /** No outside host; inline styles because the console's components make theirs at run time. */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline';"
          + " img-src 'self' data:; font-src 'self' data:; connect-src 'self'; object-src 'none';"
          + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  /** Before the answer is made, for a forward (to the console's page) ends it behind our back. */
  private static final ObjectPostProcessor<HeaderWriterFilter> EAGER =
      new ObjectPostProcessor<>() {
        @Override
        public <F extends HeaderWriterFilter> F postProcess(F filter) {
          filter.setShouldWriteHeadersEagerly(true);
          return filter;
        }
      };

  @Bean
  SecurityFilterChain rules(
      HttpSecurity http,
      AuthenticationManager manager,
      CsrfTokenRepository tokens,
      ProblemWriter problems) {
    SignInChallenge challenge = new SignInChallenge(problems);
    AccessDeniedHandler denied =
        (request, response, e) -> problems.write(request, response, 403, "请求缺少或带错了防跨站令牌：请刷新页面后重试");
    return http.authenticationManager(manager)
        .authorizeHttpRequests(
            requests ->
                requests
                    .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                    .permitAll()
                    .requestMatchers(HttpMethod.GET, "/actuator/health")
                    .permitAll()
                    .requestMatchers(HttpMethod.POST, "/v1/session")
                    .permitAll()
                    .requestMatchers(new ConsolePaths())
                    .permitAll()
                    .anyRequest()
                    .authenticated())
        .csrf(
            csrf -> {
              csrf.spa();
              csrf.csrfTokenRepository(tokens);
              csrf.ignoringRequestMatchers(SecurityRules::fromScript);
            })
        .httpBasic(basic -> basic.authenticationEntryPoint(challenge))
        .exceptionHandling(
            errors -> errors.authenticationEntryPoint(challenge).accessDeniedHandler(denied))
        // No word of sessions here: to name a policy brings a filter that makes one of each request
        // of a script.
        .requestCache(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .headers(
            headers ->
                headers
                    .withObjectPostProcessor(EAGER)
                    .contentSecurityPolicy(csp -> csp.policyDirectives(CONTENT_SECURITY_POLICY))
                    .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                    .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), geolocation=(), microphone=()")))
        .build();
  }

  /**
   * Whoever sends a password with each request has no cookie that another site could use. A browser
   * may add a password that it remembers, but then it also says for which site it asks.
   */
  private static boolean fromScript(HttpServletRequest request) {
    return request.getHeader(HttpHeaders.AUTHORIZATION) != null
        && request.getHeader(HttpHeaders.ORIGIN) == null
        && request.getCookies() == null;
  }

  /** Secure as the session's own cookie is: where the request came by TLS. */
  @Bean
  CsrfTokenRepository tokens() {
    CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
    tokens.setCookieCustomizer(cookie -> cookie.sameSite("Strict"));
    return tokens;
  }

  @Bean
  AuthenticationManager manager(GuardedSignIn signIn) {
    return new ProviderManager(signIn);
  }

  @Bean
  PasswordEncoder passwordEncoder() {
    return PasswordEncoderFactories.createDelegatingPasswordEncoder();
  }

  @Bean
  SecurityContextRepository signedIn() {
    return new HttpSessionSecurityContextRepository();
  }
}
