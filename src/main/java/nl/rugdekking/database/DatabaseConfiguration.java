// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Configures two database accounts: that of the application is restricted by row-level security and
 * cannot change tables, and the other runs the migrations. It also separates the connections of
 * requests from those of background work.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  // After this time background work notices that a server has vanished. None of its statements
  // takes this long.
  private static final String BACKGROUND_SOCKET_SECONDS = "600";

  /** Tests replace this bean by a server that outlives the context. */
  @Bean
  @ConditionalOnMissingBean
  DatabaseServer databaseServer(Environment environment) {
    return new DatabaseSettings(environment::getProperty).open();
  }

  @Bean
  RequestDataSource requestConnections(DatabaseServer server) {
    return new RequestDataSource(server.application());
  }

  @Bean(defaultCandidate = false)
  @ConfigurationProperties("rugdekking.pool")
  HikariDataSource requestPool(RequestDataSource connections) {
    var pool = new HikariDataSource();
    pool.setDataSource(connections);
    return pool;
  }

  @Bean(defaultCandidate = false)
  @ConfigurationProperties("rugdekking.background-pool")
  HikariDataSource backgroundPool(DatabaseServer server) {
    var login = server.application();
    var pool = new HikariDataSource();
    pool.setJdbcUrl(login.url());
    pool.setUsername(login.user());
    pool.setPassword(login.password());
    pool.setDataSourceProperties(login.properties());
    pool.addDataSourceProperty("socketTimeout", BACKGROUND_SOCKET_SECONDS);
    return pool;
  }

  @Bean
  @Primary
  DataSource dataSource(
      @Qualifier("requestPool") HikariDataSource requests,
      @Qualifier("backgroundPool") HikariDataSource background,
      DatabaseMonitor watch) {
    return new RoutingDataSource(requests, background, watch::isDown);
  }

  @Bean
  JdbcTemplate jdbcTemplate(DataSource dataSource, DeferredWrites writes) {
    return new FlushingJdbcTemplate(dataSource, writes);
  }

  @Bean(defaultCandidate = false)
  @FlywayDataSource
  DataSource migratorDataSource(DatabaseServer server) {
    var login = server.migrator();
    return new DriverManagerDataSource(login.url(), login.properties());
  }

  @Bean
  FlywayConfigurationCustomizer migrations(DatabaseServer server) {
    return flyway -> Migrations.configure(flyway, server.application());
  }

  @Bean
  FlywayMigrationStrategy migrating(DatabaseServer server) {
    return flyway -> Migrations.run(flyway, server.migrator());
  }
}
