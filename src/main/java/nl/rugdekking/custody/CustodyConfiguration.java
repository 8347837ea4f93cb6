// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.custody;

import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import nl.rugdekking.database.DatabaseServer;
import nl.rugdekking.vault.DestroyedKeys;
import nl.rugdekking.vault.OpenKeyStore;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Makes the beans of the key store and of the list of destroyed keys. */
@Configuration(proxyBeanMethods = false)
class CustodyConfiguration {

  /**
   * Opens the key store with the account for migrations, because only that account may read all
   * organisations.
   */
  @Bean
  @DependsOnDatabaseInitialization
  OpenKeyStore keyStore(DatabaseServer server, Environment environment, Clock clock)
      throws SQLException {
    try (var connection = server.migrator().connect()) {
      var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
      return new KeyStorePairing(
              jdbc, new DestroyedKeyRepository(jdbc, clock), settings(environment))
          .open();
    }
  }

  @Bean
  DestroyedKeys destroyedKeys(JdbcClient jdbc, Clock clock) {
    return new DestroyedKeyRepository(jdbc, clock);
  }

  private static Map<String, String> settings(Environment environment) {
    var settings = new HashMap<String, String>();
    for (var name : OpenKeyStore.settingNames()) {
      var value = environment.getProperty(name);
      if (value != null) {
        settings.put(name, value);
      }
    }
    return settings;
  }
}
