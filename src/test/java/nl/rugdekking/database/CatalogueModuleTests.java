// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import nl.rugdekking.Database;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.TestGround;
import nl.rugdekking.access.AccessDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The walls between organisations, as the database itself knows them. */
@RugdekkingTest
class CatalogueModuleTests {

  private static final String GOOD =
      """
      create table wall_probe (organisation_id uuid not null references organisation (id),
        id uuid not null, code text, primary key (organisation_id, id));
      select protect('wall_probe');
      """;

  @Test
  void everyTableOfAnOrganisationIsBehindTheSameWall() {
    List<String> faults = Database.asMigrator(CatalogueModuleTests::faults);
    assertThat(faults).isEmpty();
  }

  @Test
  void theListOfTablesWithoutATenantIsClosed() {
    List<String> without =
        Database.texts(
            """
                    select relname from pg_class c
                    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                      and not relrowsecurity
                    """);
    assertThat(without).containsExactlyInAnyOrderElementsOf(AccessDocument.globalTables());
  }

  @Test
  void findsNoFaultInATableMadeAsTheRestIs() {
    assertThat(faultsAfter(GOOD)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          create table wall_probe (id uuid primary key) | organisation_id is no mandatory uuid
          create table wall_probe (organisation_id uuid not null, id uuid, primary key (organisation_id, id)) | row security is not forced
          create table wall_probe (organisation_id uuid not null, id uuid, primary key (organisation_id, id)); alter table wall_probe enable row level security | row security is not forced
          create table wall_probe (organisation_id uuid not null, id uuid, primary key (organisation_id, id)); alter table wall_probe force row level security | no policy organisation_only
          create table wall_probe (organisation_id uuid not null, id uuid, primary key (id, organisation_id)); select protect('wall_probe') | a key that does not begin with organisation_id
          create table wall_probe (organisation_id uuid not null, id uuid unique, primary key (organisation_id, id)); select protect('wall_probe') | a key that does not begin with organisation_id
          create table wall_probe (organisation_id uuid not null, id uuid); select protect('wall_probe') | no primary key
          create table wall_probe (organisation_id uuid not null, id uuid, primary key (organisation_id, id)); select protect('wall_probe'); create policy open_door on wall_probe using (true) | a policy that is not the one of all
          create table wall_probe (organisation_id uuid not null, id uuid, primary key (organisation_id, id)); select protect('wall_probe'); alter policy organisation_only on wall_probe using (true) | a policy that is not the one of all
          create table wall_probe (organisation_id uuid not null, id uuid, by_id uuid, primary key (organisation_id, id), unique (organisation_id, by_id), foreign key (by_id, organisation_id) references wall_probe (id, organisation_id)) | a foreign key that can reach over organisations
          create sequence wall_probe | a sequence
          create view wall_probe as select * from person | a view or a foreign table
          """)
  void reportsWhatWouldOpenAWall(String made, String fault) {
    assertThat(faultsAfter(made)).anyMatch(found -> found.contains(fault));
  }

  @Test
  void reportsWhatTheApplicationMayNotHave() {
    var application = TestGround.server().application().user();
    assertThat(faultsAfter("grant truncate on person to " + application))
        .anyMatch(found -> found.contains("more than read and write rows"));
    assertThat(faultsAfter("grant create on schema public to " + application))
        .anyMatch(found -> found.contains("can make things"));
  }

  private static List<String> faults(Connection connection) throws SQLException {
    var server = TestGround.server();
    return new Catalogue(
            connection,
            AccessDocument.globalTables(),
            server.application().user(),
            server.migrator().user())
        .faults();
  }

  // In a transaction that is taken back: nobody else ever sees it.
  private static List<String> faultsAfter(String made) {
    return Database.asMigrator(
        connection -> {
          connection.setAutoCommit(false);
          try (var statement = connection.createStatement()) {
            statement.execute("set local lock_timeout = '10s'");
            statement.execute(made);
            return faults(connection);
          } finally {
            connection.rollback();
          }
        });
  }
}
