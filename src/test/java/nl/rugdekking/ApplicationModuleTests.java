// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import static org.assertj.core.api.Assertions.assertThat;

import nl.rugdekking.database.DatabaseServer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RugdekkingTest
class ApplicationModuleTests {

  @Autowired JdbcClient jdbc;
  @Autowired DatabaseServer server;

  @Test
  void worksAsTheAccountThatPoliciesBind() {
    var me =
        jdbc.sql("select rolname from pg_roles where rolname = current_user and not rolbypassrls")
            .query(String.class)
            .single();
    assertThat(me).isEqualTo(server.application().user());
  }

  @Test
  void migratesAsTheAccountThatOwnsTheTables() {
    var owner =
        jdbc.sql(
                """
                select pg_get_userbyid(relowner) from pg_class
                where relname = 'flyway_schema_history'
                """)
            .query(String.class)
            .single();
    assertThat(owner).isEqualTo(server.migrator().user());
  }
}
