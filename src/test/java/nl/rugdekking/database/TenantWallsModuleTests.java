// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import nl.rugdekking.Database;
import nl.rugdekking.IncidentFixtures;
import nl.rugdekking.IncidentFixtures.Scene;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.access.AccessDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** Table by table, with the application's own role: another organisation's rows are not there. */
@RugdekkingTest
@Import(IncidentFixtures.class)
class TenantWallsModuleTests {

  // Filled by no page yet, by the tick later, or in a demonstration only.
  private static final Set<String> WITHOUT_ROWS =
      Set.of("unit", "demo_persona", "draft", "response", "incident_form", "promise_count");
  private static final String REFUSED_BY_POLICY = "42501";

  private static @Nullable Scene made;

  @Autowired IncidentFixtures fixtures;
  @Autowired DataSource pool;
  @Autowired TransactionTemplate transactions;

  private UUID own = new UUID(0, 0);
  private UUID other = new UUID(0, 0);

  @BeforeEach
  void twoOrganisations() {
    if (made == null) {
      made = fixtures.twoAffected();
    }
    own = Objects.requireNonNull(made).organisation().id().value();
    other =
        Database.uuid(
            "select id from organisation where slug = 'plaats-elders-" + made.mark() + "'");
  }

  @Test
  void theFixturesFillTheTables() {
    var empty = new TreeSet<String>();
    for (var table : tables()) {
      if (counted(own.toString(), table) == 0) {
        empty.add(table);
      }
    }
    assertThat(empty)
        .as("give IncidentFixtures a step that fills these, or name them here")
        .isSubsetOf(WITHOUT_ROWS);
  }

  @Test
  void readsNothingOfAnotherWithTheWrongTenantOrNone() {
    for (var tenant : wrongTenants()) {
      for (var table : tables()) {
        assertThat(counted(tenant, table)).as("%s as %s", table, tenant).isZero();
      }
    }
  }

  @Test
  void changesNothingOfAnotherWithTheWrongTenantOrNone() {
    for (var tenant : wrongTenants()) {
      for (var table : tables()) {
        for (var sql :
            List.of(
                "update " + table + " set organisation_id = organisation_id where ",
                "delete from " + table + " where ")) {
          assertThat(tried(tenant, sql + mine()).rows()).as("%s as %s", sql, tenant).isZero();
        }
      }
    }
  }

  @Test
  void writesNothingForAnotherWithTheWrongTenantOrNone() {
    for (var tenant : wrongTenants()) {
      for (var table : tables()) {
        assertThat(tried(tenant, insertInto(table)).said())
            .as("%s as %s", table, tenant)
            .contains("row-level security");
      }
    }
  }

  @Test
  void theRefusalIsAboutTheTenantAndNotAboutTheRow() {
    for (var table : tables()) {
      assertThat(tried(own.toString(), insertInto(table)).said())
          .as(table)
          .doesNotContain("row-level security");
    }
  }

  @Test
  void movesNoRowToAnother() {
    for (var table : tables()) {
      var sql = "update " + table + " set organisation_id = '" + other + "' where ";
      assertThat(tried(own.toString(), sql + mine()).said())
          .as(table)
          .matches("0 rows|" + REFUSED_BY_POLICY + ".*");
    }
  }

  @Test
  void aReusedConnectionKnowsThePreviousTenantNoMore() throws SQLException {
    for (var table : tables()) {
      try (var connection = pool.getConnection()) {
        connection.setAutoCommit(false);
        tenant(connection, own.toString());
        count(connection, table);
        connection.commit();
        connection.setAutoCommit(true);
        assertThat(count(connection, table)).as(table).isZero();
      }
    }
  }

  @Test
  void thePoolGivesNobodyAWayInWithoutATenant() {
    for (int i = 0; i < 3; i++) {
      var seen =
          Tenancy.in(
              new OrganisationId(own), () -> transactions.execute(status -> pooled("person")));
      assertThat(seen).isPositive();
      // the same connections, now outside any organisation, in and out of a transaction
      assertThat(transactions.<Integer>execute(status -> pooled("person"))).isZero();
      assertThat(pooled("person")).isZero();
    }
  }

  private int pooled(String table) {
    var connection = org.springframework.jdbc.datasource.DataSourceUtils.getConnection(pool);
    try {
      return count(connection, table);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } finally {
      org.springframework.jdbc.datasource.DataSourceUtils.releaseConnection(connection, pool);
    }
  }

  /** Another organisation, an empty setting, and none at all. */
  private List<@Nullable String> wrongTenants() {
    var tenants = new ArrayList<@Nullable String>();
    tenants.add(other.toString());
    tenants.add("");
    tenants.add(null);
    return tenants;
  }

  private static List<String> tables() {
    return Database.asMigrator(
        connection -> Catalogue.tenantTables(connection, AccessDocument.globalTables()));
  }

  private static <T> T asTenant(@Nullable String tenant, Database.Work<T> work) {
    return Database.asApplication(
        connection -> {
          connection.setAutoCommit(false);
          if (tenant != null) {
            tenant(connection, tenant);
          }
          try {
            return work.with(connection);
          } finally {
            connection.rollback();
          }
        });
  }

  private static void tenant(Connection connection, String tenant) throws SQLException {
    try (var statement =
        connection.prepareStatement("select set_config('app.organisation', ?, true)")) {
      statement.setString(1, tenant);
      statement.execute();
    }
  }

  private int count(Connection connection, String table) throws SQLException {
    var sql = "select count(*) from " + table + " where organisation_id = '" + own + "'";
    return Integer.parseInt(Database.texts(connection, sql).getFirst());
  }

  private int counted(@Nullable String tenant, String table) {
    return asTenant(tenant, connection -> count(connection, table));
  }

  // What the role may not do at all it does not do either.
  private static Attempt tried(@Nullable String tenant, String sql) {
    return asTenant(
        tenant,
        connection -> {
          try (var statement = connection.createStatement()) {
            int rows = statement.executeUpdate(sql);
            return new Attempt(rows, rows + " rows");
          } catch (SQLException refused) {
            return new Attempt(0, refused.getSQLState() + " " + refused.getMessage());
          }
        });
  }

  private String insertInto(String table) {
    return "insert into " + table + " (organisation_id) values ('" + own + "')";
  }

  private String mine() {
    return "organisation_id = '" + own + "'";
  }

  private record Attempt(int rows, String said) {}
}
