// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the two accounts may and may not do, on our own server and on one that is named. */
class DatabaseAccountsModuleTests {

  private static final UUID OURS = UUID.randomUUID();
  private static final UUID THEIRS = UUID.randomUUID();

  @TempDir static Path data;
  private static EmbeddedServer server;

  @BeforeAll
  static void oneRowOfEachOrganisation() throws SQLException {
    server = EmbeddedServer.start(SharedCluster.migrated(data));
    try (var connection = server.migrator().connect()) {
      execute(connection, "create table kept (organisation_id uuid not null primary key)");
      execute(connection, "select protect('kept')");
      execute(connection, "insert into kept values ('" + OURS + "'), ('" + THEIRS + "')");
    }
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void theApplicationSeesTheRowsOfItsOrganisationOnly() throws SQLException {
    try (var connection = server.application().connect()) {
      assertThat(count(connection)).as("no organisation set").isZero();
      execute(connection, "select set_config('app.organisation', '" + OURS + "', false)");
      assertThat(count(connection)).isEqualTo(1);
    }
    try (var connection = server.migrator().connect()) {
      assertThat(count(connection)).as("the migrator").isEqualTo(2);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "create table mine (id int)",
        "create temporary table mine (id int)",
        "create schema mine",
        "create role mine",
        "alter table kept disable row level security",
        "alter table kept no force row level security",
        "drop policy organisation_only on kept",
        "alter role rugdekking_app bypassrls",
        "set role rugdekking_migrator",
        "set session authorization postgres",
        "select protect('kept')",
        "truncate kept",
        "copy kept to program 'cat'",
        "select pg_read_file('postgresql.conf')"
      })
  void theApplicationCannot(String statement) throws SQLException {
    try (var connection = server.application().connect()) {
      assertThatThrownBy(() -> execute(connection, statement))
          .isInstanceOf(SQLException.class)
          .satisfies(
              thrown ->
                  assertThat(((SQLException) thrown).getSQLState())
                      .as("insufficient privilege")
                      .isEqualTo("42501"));
    }
  }

  @Test
  void aRowLevelSettingOfTheSessionDoesNotOpenTheRows() throws SQLException {
    try (var connection = server.application().connect()) {
      execute(connection, "set row_security = off");
      assertThatThrownBy(() -> count(connection)).isInstanceOf(SQLException.class);
    }
  }

  @Test
  void refusesAServerElsewhereWhoseApplicationAccountSeesPastThePolicies() {
    assertThatThrownBy(() -> ExternalServer.connect(server.migrator(), server.migrator()))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("sees past the policies");
  }

  @Test
  void refusesAServerElsewhereWhoseMigratorCannotSeeAllRows() {
    assertThatThrownBy(() -> ExternalServer.connect(server.application(), server.application()))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("needs bypassrls");
  }

  @Test
  void refusesAServerElsewhereWhoseApplicationAccountMayMakeTemporaryTables() throws SQLException {
    try (var connection = server.migrator().connect()) {
      execute(connection, "grant temporary on database " + connection.getCatalog() + " to public");
      try {
        assertThatThrownBy(() -> ExternalServer.connect(server.application(), server.migrator()))
            .isInstanceOf(DatabaseException.class)
            .hasMessageContaining("may make temporary tables");
      } finally {
        execute(
            connection, "revoke temporary on database " + connection.getCatalog() + " from public");
      }
    }
  }

  @Test
  void takesAServerElsewhereWithTheTwoAccountsAsTheyShouldBe() {
    assertThat(ExternalServer.connect(server.application(), server.migrator()).isEmbedded())
        .isFalse();
  }

  @Test
  void saysWhichVersionIsNeededAndWhichIsThere() {
    assertThatThrownBy(() -> ExternalServer.requireVersion(14, "14.19"))
        .hasMessage(
            "Rugdekking needs PostgreSQL 15 or newer; the database at RUGDEKKING_DATABASE_URL is 14.19");
    ExternalServer.requireVersion(15, "15.0");
  }

  @Test
  void keepsThePasswordOutOfItsText() {
    assertThat(server.application().toString())
        .doesNotContain(server.application().password())
        .contains(ServerFolder.APPLICATION);
  }

  private static int count(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("select count(*) from kept")) {
      row.next();
      return row.getInt(1);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
