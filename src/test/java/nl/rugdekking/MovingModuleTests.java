// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.rugdekking.copies.CopyDestination;
import nl.rugdekking.database.DatabaseException;
import nl.rugdekking.database.DatabaseServer;
import nl.rugdekking.database.DatabaseSettings;
import nl.rugdekking.database.EmbeddedServer;
import nl.rugdekking.database.SharedPrograms;
import nl.rugdekking.database.Transfers;
import nl.rugdekking.report.ReportGround;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.FileSystemUtils;

/** An export from the database of the tests, ours or one elsewhere, into a new one of ours. */
@RugdekkingTest
class MovingModuleTests {

  @Autowired ReportGround ground;
  @TempDir Path directory;

  @BeforeEach
  void unpacked() {
    SharedPrograms.in(directory.resolve("moved"));
  }

  @Test
  void bringsEveryRowAndEveryRuleOverAndRefusesToMix() throws SQLException, IOException {
    ground.town();
    var export = directory.resolve("export");
    Transfers.export(TestGround.settings(), CopyDestination.directory(export));
    Transfers.load(settings(), export);
    try (var server = EmbeddedServer.start(directory.resolve("moved"))) {
      assertThat(rules(server)).isEqualTo(rules(TestGround.server())).isNotEmpty();
    }
    var again = directory.resolve("again");
    Transfers.export(settings(), CopyDestination.directory(again));
    assertThat(Files.readString(again.resolve("restored_copy.copy")))
        .as("what was imported sends nothing until it is released")
        .startsWith("t");
    Files.delete(again.resolve("restored_copy.copy"));
    assertThat(lines(again)).isEqualTo(lines(export)).isNotEmpty();
    // Files of a first import would be refused before its rows are looked at.
    FileSystemUtils.deleteRecursively(directory.resolve("moved/files"));
    assertThatThrownBy(() -> Transfers.load(settings(), export))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("already has rows");
  }

  @Test
  void refusesAnExportOfAnotherReleaseAndOneThatIsTornOff() throws IOException {
    ground.town();
    var export = directory.resolve("export");
    Transfers.export(TestGround.settings(), CopyDestination.directory(export));
    var manifest = export.resolve("manifest.properties");
    var whole = Files.readString(manifest);
    Files.writeString(manifest, whole.replaceFirst("migrations=\\S+ ", "migrations="));
    assertThatThrownBy(() -> Transfers.load(settings(), export))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("of another release");
    Files.writeString(manifest, whole);
    Files.writeString(export.resolve("organisation.copy"), "");
    assertThatThrownBy(() -> Transfers.load(settings(), export))
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("organisation is not complete");
  }

  private DatabaseSettings settings() {
    return new DatabaseSettings(
        Map.of("RUGDEKKING_DATA", directory.resolve("moved").toString())::get);
  }

  /** The rows of an export, in any order: each with the table it is of. */
  private static List<String> lines(Path export) throws IOException {
    var lines = new ArrayList<String>();
    try (var files = Files.newDirectoryStream(export, "*.copy")) {
      for (var file : files) {
        Files.readAllLines(file).forEach(line -> lines.add(file.getFileName() + " " + line));
      }
    }
    lines.sort(null);
    return lines;
  }

  private static List<String> rules(DatabaseServer server) throws SQLException {
    try (var connection = server.migrator().connect()) {
      return list(
          connection,
          """
          select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
          from pg_constraint where connamespace = 'public'::regnamespace and conrelid <> 0
            and contype <> 'n' -- before PostgreSQL 18 these were no constraints
          union all
          select attrelid::regclass || ' ' || attname || ' not null'
          from pg_attribute join pg_class on pg_class.oid = attrelid
          where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
            and attnum > 0 and attnotnull
          union all
          select tgrelid::regclass || ' ' || tgname || ' ' || tgenabled::text
          from pg_trigger where not tgisinternal
          order by 1
          """);
    }
  }

  private static List<String> list(Connection connection, String query) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      var values = new ArrayList<String>();
      while (rows.next()) {
        values.add(String.valueOf(rows.getString(1)));
      }
      return values;
    }
  }
}
