// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.health;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.rugdekking.database.DatabaseMonitor;
import nl.rugdekking.database.DatabaseSettings;
import nl.rugdekking.tick.OverdueWork;
import nl.rugdekking.vault.OpenKeyStore;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Defines the entries of the health page; the names of the beans are the names of the entries. */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {

  /** Work that has been due for longer than this is stuck, and needs an operator. */
  static final Duration LONGEST_DUE = Duration.ofMinutes(15);

  @Bean
  HealthChecks healthChecks(
      DatabaseMonitor watch,
      OpenKeyStore keyStore,
      OverdueWork overdueWork,
      Clock clock,
      Environment environment) {
    var data = new DatabaseSettings(environment::getProperty).data();
    var disk =
        new DiskCheck(List.of(data, data.resolve("files"), keyStore.path()), DiskCheck.LEAST_BYTES);
    return new HealthChecks(
        Map.of(
            "database", watch::isAnswering,
            "keys", keyStore::isUsable,
            "allkeys", () -> !keyStore.lacksKeys(),
            "disk", disk::isUp,
            "work", () -> !overdueWork.isOlderThan(LONGEST_DUE, clock.instant())));
  }

  @Bean
  HealthIndicator databaseHealthIndicator(HealthChecks checks) {
    return indicator(checks, "database");
  }

  @Bean
  HealthIndicator keysHealthIndicator(HealthChecks checks) {
    return indicator(checks, "keys");
  }

  /**
   * Returns the entry about lost keys. Readiness does not depend on it: a lost key must not stop
   * the service for everybody else.
   */
  @Bean
  HealthIndicator allkeysHealthIndicator(HealthChecks checks) {
    return indicator(checks, "allkeys");
  }

  @Bean
  HealthIndicator diskHealthIndicator(HealthChecks checks) {
    return indicator(checks, "disk");
  }

  @Bean
  HealthIndicator workHealthIndicator(HealthChecks checks) {
    return indicator(checks, "work");
  }

  private static HealthIndicator indicator(HealthChecks checks, String name) {
    return () -> checks.isUp(name) ? Health.up().build() : Health.down().build();
  }
}
