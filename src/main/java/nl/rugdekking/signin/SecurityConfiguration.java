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
 * Configures Spring Security for sessions, CSRF and headers only. Every endpoint is let through
 * here; the package access decides who may do what, and refuses endpoints that state no rule.
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
    // The CSRF token is in a cookie, because public pages and reports without a name have no
    // session to hold it.
    var csrf = CookieCsrfTokenRepository.withHttpOnlyFalse();
    csrf.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Strict").path("/"));
    headers.apply(http);
    return http.authorizeHttpRequests(
            requests ->
                requests.requestMatchers(HttpMethod.TRACE).denyAll().anyRequest().permitAll())
        .securityContext(context -> context.securityContextRepository(contexts))
        // Disabled, because its filter would read the session of every request, even while somebody
        // reports without a name. Sessions begin and end in SignIn only.
        .sessionManagement(session -> session.disable())
        .requestCache(cache -> cache.disable())
        .anonymous(anonymous -> anonymous.disable())
        .logout(logout -> logout.disable())
        .csrf(protection -> protection.csrfTokenRepository(csrf))
        .build();
  }
}
