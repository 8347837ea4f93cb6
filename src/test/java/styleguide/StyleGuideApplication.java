// SPDX-License-Identifier: EUPL-1.2
package styleguide;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import nl.rugdekking.web.NavigationItem;
import nl.rugdekking.web.Page;
import nl.rugdekking.web.PageContext;
import nl.rugdekking.web.SecurityHeaders;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/**
 * The look alone, without the rooms and without a database: every fragment on a page, and every
 * kind of mistake. Outside nl.rugdekking, so that the application never finds it.
 */
@SpringBootApplication(
    scanBasePackages = {"nl.rugdekking.load", "nl.rugdekking.web", "styleguide"},
    excludeName = {
      "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
      "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration"
    })
public class StyleGuideApplication {

  /** A Thursday evening: the clock of the pictures. */
  public static final Instant NOW = Instant.parse("2026-11-05T20:14:00Z");

  static void main(String[] args) {
    SpringApplication.run(StyleGuideApplication.class, args);
  }

  @Bean
  Clock clock() {
    return Clock.fixed(NOW, ZoneOffset.UTC);
  }

  @Bean
  SecurityFilterChain chain(HttpSecurity http, SecurityHeaders headers) {
    headers.apply(http);
    return http.csrf(csrf -> csrf.csrfTokenRepository(new CookieCsrfTokenRepository()))
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(cache -> cache.disable())
        .authorizeHttpRequests(
            requests -> requests.requestMatchers("/verboden").denyAll().anyRequest().permitAll())
        .build();
  }

  @Bean
  UserDetailsService nobody() {
    return new InMemoryUserDetailsManager();
  }

  @Bean
  PageContext duindrecht() {
    return (page, request) -> {
      String theme = "voorbeeld".equals(request.getParameter("thema")) ? "voorbeeld" : "rugdekking";
      boolean known = request.getParameter("onbekend") == null;
      Page inside =
          page.withOrganisation(new Page.Organisation("stijl", "Gemeente Duindrecht", theme))
              .asDemo();
      return known
          ? inside
              .withPerson(new Page.Person("Ilse Brandsema", "griffier", "/stijl/uitloggen"))
              .with(new NavigationItem("styleguide.start", "/stijl", 10, 0))
              .with(new NavigationItem("styleguide.tasks", "/stijl/taken", 20, 4))
              .with(new NavigationItem("styleguide.incidents", "/stijl/incidenten", 30, 0))
          : inside;
    };
  }
}
