// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.transaction.support.TransactionOperations;

/** Sessions in the database, so that nodes keep no state. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionConfiguration {

  private static final Duration IDLE = Duration.ofHours(1);

  // Each read is one statement and needs no transaction of its own.
  @Bean
  JdbcIndexedSessionRepository storedSessions(JdbcTemplate jdbc) {
    var repository =
        new JdbcIndexedSessionRepository(jdbc, TransactionOperations.withoutTransaction());
    repository.setDefaultMaxInactiveInterval(IDLE);
    return repository;
  }

  @Bean
  @Primary
  QuietSessions sessionRepository(JdbcIndexedSessionRepository storedSessions) {
    return new QuietSessions(storedSessions);
  }

  @Bean
  CookieSerializer cookieSerializer(@Value("${rugdekking.base-url}") String baseUrl) {
    var cookie = new DefaultCookieSerializer();
    cookie.setCookieName("sessie");
    cookie.setCookiePath("/");
    cookie.setUseHttpOnlyCookie(true);
    // Lax, not Strict: the link in a mail must find its reader signed in.
    cookie.setSameSite("Lax");
    cookie.setUseSecureCookie(baseUrl.startsWith("https:"));
    return cookie;
  }
}
