// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Makes every transaction belong to the current organisation. */
@Configuration(proxyBeanMethods = false)
class TransactionConfiguration {

  /** Longer than any request takes, so that its turn comes even during an outage. */
  private static final long TURN_MILLIS = 10_000;

  @Bean
  PlatformTransactionManager transactionManager(
      DataSource dataSource, @Qualifier("requestPool") HikariDataSource requests) {
    return new TenantTransactionManager(dataSource, requests.getMaximumPoolSize(), TURN_MILLIS);
  }
}
