// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.TestGround;
import nl.rugdekking.copies.CopyDestination;
import nl.rugdekking.custody.CustodyCommands;
import nl.rugdekking.database.Backups;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.DatabaseSettings;
import nl.rugdekking.database.EmbeddedServer;
import nl.rugdekking.vault.DatabaseCell;
import nl.rugdekking.vault.KeyDestroyedException;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.Vault;
import nl.rugdekking.vault.VaultCommands;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** What is destroyed stays destroyed: in the live database, and in a backup made before. */
@RugdekkingTest
class DestroyedCaseModuleTests {

  private static final String CANARY = "kanarie " + UUID.randomUUID();

  @Autowired ReportGround ground;
  @Autowired Reports reports;
  @Autowired OwnReportViews view;
  @Autowired Vault vault;
  @TempDir Path directory;

  @Test
  void cannotBeReadFromTheLiveDatabaseNorFromAnOlderBackup() throws Exception {
    assumeTrue(TestGround.server().isEmbedded());
    var town = ground.town();
    var organisation = town.organisation().id();
    var id = UUID.randomUUID();
    CurrentOrganisation.callIn(
        organisation,
        () -> reports.submit(town.councillor(), ReportGround.about(id, CANARY), List.of()));
    Backups.write(
        settings(TestGround.data()), CopyDestination.directory(directory.resolve("backup")));
    assertThat(
            CurrentOrganisation.callIn(organisation, () -> view.open(town.councillor(), id))
                .telling())
        .isNotNull();

    var keys = keysOf(TestGround.server().migrator().connect(), organisation.value());
    assertThat(keys).hasSize(2);
    for (var key : keys) {
      var settings = Map.of("RUGDEKKING_KEYS", TestGround.keys().toString());
      var ended = CustodyCommands.endedKeys(TestGround.settings());
      new VaultCommands(settings, ended, System.out).destroyKey(key);
    }
    List<String> listed = Database.texts("select id::text from ended_key");
    assertThat(listed).containsAll(keys.stream().map(UUID::toString).toList());

    assertThat(
            CurrentOrganisation.callIn(organisation, () -> view.open(town.councillor(), id))
                .telling())
        .isNull();
    var restored = directory.resolve("restored");
    Backups.restore(settings(restored), directory.resolve("backup"));
    try (var server = EmbeddedServer.start(restored)) {
      assertUnreadable(server.migrator().connect(), id, organisation.value());
    }
    assertThat(filesWith(restored)).isEmpty();
  }

  private void assertUnreadable(Connection open, UUID report, UUID organisation)
      throws SQLException {
    try (var connection = open;
        var statement =
            connection.prepareStatement(
                "select words, key_id from report where organisation_id = ? and id = ?")) {
      statement.setObject(1, organisation);
      statement.setObject(2, report);
      try (var row = statement.executeQuery()) {
        assertThat(row.next()).isTrue();
        var sealed = row.getBytes("words");
        var key = new KeyId(row.getObject("key_id", UUID.class));
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("kanarie");
        assertThatThrownBy(
                () -> vault.decryptText(key, new DatabaseCell("report", "words", report), sealed))
            .isInstanceOf(KeyDestroyedException.class);
      }
    }
  }

  private static List<UUID> keysOf(Connection open, UUID organisation) throws SQLException {
    var keys = new ArrayList<UUID>();
    try (var connection = open;
        var statement =
            connection.prepareStatement(
                """
                select key_id from report where organisation_id = ?
                union select key_id from incident where organisation_id = ?
                union select key_id from promise where organisation_id = ?
                """)) {
      for (int i = 1; i <= 3; i++) {
        statement.setObject(i, organisation);
      }
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          keys.add(rows.getObject(1, UUID.class));
        }
      }
    }
    return keys;
  }

  private static List<Path> filesWith(Path root) throws IOException {
    var canary = CANARY.getBytes(StandardCharsets.UTF_8);
    try (var files = Files.walk(root)) {
      return files.filter(Files::isRegularFile).filter(file -> contains(file, canary)).toList();
    }
  }

  private static boolean contains(Path file, byte[] wanted) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
          .contains(new String(wanted, StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      return false;
    }
  }

  private static DatabaseSettings settings(Path data) {
    return new DatabaseSettings(name -> name.equals("RUGDEKKING_DATA") ? data.toString() : null);
  }
}
