// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import nl.rugdekking.web.SecurityHeaders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/**
 * The security chain keeps sessions, CSRF and headers. Who may do what is decided by the rules of
 * the room access, which refuse whatever has no rule.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  @Bean
  SecurityContextRepository securityContextRepository() {
    var repository = new HttpSessionSecurityContextRepository();
    repository.setDisableUrlRewriting(true);
    return repository;
  }

  @Bean
  SecurityFilterChain securityFilterChain(
      HttpSecurity http, SecurityContextRepository contexts, SecurityHeaders headers)
      throws Exception {
    // By cookie: public pages and the anonymous lane have no session to keep a token in.
    var csrf = CookieCsrfTokenRepository.withHttpOnlyFalse();
    csrf.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Strict").path("/"));
    headers.apply(http);
    return http.authorizeHttpRequests(
            requests ->
                requests.requestMatchers(HttpMethod.TRACE).denyAll().anyRequest().permitAll())
        .securityContext(context -> context.securityContextRepository(contexts))
        // Its filter looks into the session of every request, also where nobody is to be looked at;
        // sessions begin and end in SignIn alone.
        .sessionManagement(session -> session.disable())
        .requestCache(cache -> cache.disable())
        .anonymous(anonymous -> anonymous.disable())
        .logout(logout -> logout.disable())
        .csrf(protection -> protection.csrfTokenRepository(csrf))
        .build();
  }
}
