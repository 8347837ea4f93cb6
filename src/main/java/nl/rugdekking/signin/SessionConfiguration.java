// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Configures the cookie with the id of a session. */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionConfiguration {

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
