// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class TransactionConfiguration {

  @Bean
  PlatformTransactionManager transactionManager(HikariDataSource dataSource) {
    return new TenantTransactionManager(
        dataSource, dataSource.getMaximumPoolSize(), dataSource.getConnectionTimeout());
  }
}
