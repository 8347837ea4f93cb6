// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import jakarta.servlet.DispatcherType;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/** Configures the cookie with the id of a session, and the requests for which a session is read. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionConfiguration {

  /**
   * Reads the session also for the error pages that {@link ErrorSessions} allows, so that they have
   * a menu.
   */
  @Bean
  FilterRegistrationBean<SessionRepositoryFilter<?>> sessionsOfErrors(
      SessionRepositoryFilter<?> sessions) {
    FilterRegistrationBean<SessionRepositoryFilter<?>> filter =
        new FilterRegistrationBean<>(sessions);
    filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
    filter.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
    return filter;
  }

  @Bean
  CookieSerializer cookieSerializer(@Value("${rugdekking.base-url}") String baseUrl) {
    var cookie = new DefaultCookieSerializer();
    cookie.setCookieName("sessie");
    cookie.setUseBase64Encoding(false);
    cookie.setCookiePath("/");
    cookie.setUseHttpOnlyCookie(true);
    // Lax, not Strict: people who follow a link in a mail must find themselves signed in.
    cookie.setSameSite("Lax");
    cookie.setUseSecureCookie(baseUrl.startsWith("https:"));
    return cookie;
  }
}
