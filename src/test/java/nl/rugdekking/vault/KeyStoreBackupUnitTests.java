// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.CommandRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyStoreBackupUnitTests {

  private static final DatabaseCell CELL = new DatabaseCell("report", "narrative", new UUID(1, 1));
  private static final Instant START = Instant.parse("2026-11-24T03:00:00Z");

  @TempDir Path directory;
  @TempDir Path copies;
  @TempDir Path elsewhere;

  @Test
  void bringsADestroyedKeyBackOnlyWithinTheStatedDays() throws IOException {
    var key = newKey();
    var sealed = seal(key);
    var old = backupOn(0);
    destroy(key);
    for (int day = 1; day <= 7; day++) {
      backupOn(day);
    }
    // Day 7: the copy from before the destruction is still there, and with it the key.
    KeyStoreBackup.restore(old, elsewhere.resolve("early"));
    assertThat(open(elsewhere.resolve("early"), key, sealed)).isEqualTo("text");

    var last = backupOn(8);

    assertThat(old).doesNotExist();
    assertThat(KeyFolder.list(copies, "*")).hasSize(8).contains(last);
    for (var copy : KeyFolder.list(copies, "*")) {
      var restored = elsewhere.resolve("late").resolve(copy.getFileName());
      KeyStoreBackup.restore(copy, restored);
      assertThatThrownBy(() -> open(restored, key, sealed))
          .isInstanceOf(KeyDestroyedException.class);
    }
  }

  @Test
  void aCopyOfAMomentStillToComeIsRemovedToo() throws IOException {
    newKey();
    var madeWhileTheClockWasWrong = backupOn(3650);
    var copy = backupOn(0);
    assertThat(KeyFolder.list(copies, "*")).containsExactly(copy);
    assertThat(madeWhileTheClockWasWrong).doesNotExist();
  }

  @Test
  void holdsEverythingThatIsNeeded() throws IOException {
    var key = newKey();
    var sealed = seal(key);
    LookupHash hash;
    try (var strongroom = OpenKeyStore.open(directory)) {
      new LookupHashes(strongroom).rotate();
      hash = new LookupHashes(strongroom).computeCurrent("receipt", "abc");
    }

    KeyStoreBackup.restore(backupOn(0), elsewhere.resolve("keys"));

    assertThat(open(elsewhere.resolve("keys"), key, sealed)).isEqualTo("text");
    try (var strongroom = OpenKeyStore.open(elsewhere.resolve("keys"))) {
      assertThat(new LookupHashes(strongroom).computeCurrent("receipt", "abc")).isEqualTo(hash);
    }
  }

  @Test
  void removesOldCopiesAlsoWhenCopyingFails() throws IOException {
    newKey();
    var old = backupOn(0);
    var late = backup(9);
    Files.delete(directory.resolve("master.proof"));
    Files.createDirectory(directory.resolve("master.proof"));

    assertThatThrownBy(() -> late.copy(directory, null)).isInstanceOf(IOException.class);

    assertThat(old).doesNotExist();
    assertThat(KeyFolder.list(copies, "*")).isEmpty();
  }

  @Test
  void leavesOtherPeoplesFilesAlone() throws IOException {
    newKey();
    Files.writeString(copies.resolve("keys-of-the-building.txt"), "not ours");
    Files.createDirectory(copies.resolve("keys-old"));

    backupOn(400);

    assertThat(copies.resolve("keys-of-the-building.txt")).exists();
    assertThat(copies.resolve("keys-old")).exists();
  }

  @Test
  void isNeverPutOverAKeyStoreThatIsThere() throws IOException {
    newKey();
    var copy = backupOn(0);

    assertThatThrownBy(() -> KeyStoreBackup.restore(copy, directory))
        .isInstanceOf(KeyStoreException.class)
        .hasMessageContaining("already");
    assertThatThrownBy(() -> KeyStoreBackup.restore(copies, elsewhere.resolve("keys")))
        .isInstanceOf(KeyStoreException.class)
        .hasMessageContaining("is not a copy");
  }

  @Test
  void aDirectoryThatOthersMayLookIntoIsRefusedAndStaysAsItIs() throws IOException {
    newKey();
    var shared = Files.createDirectory(elsewhere.resolve("shared"));
    Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-xr-x"));
    var backup = new KeyStoreBackup(shared, Duration.ofDays(7), Clock.systemUTC());

    assertThatThrownBy(() -> backup.copy(directory, null))
        .isInstanceOf(KeyStoreException.class)
        .hasMessageContaining("Others may look into " + shared)
        .hasMessageNotContaining("\n");

    assertThat(mode(shared)).isEqualTo("rwxr-xr-x");
    assertThat(KeyFolder.list(shared, "*")).isEmpty();
  }

  @Test
  void aDirectoryThatIsNotThereIsMadePrivate() throws IOException {
    newKey();
    var own = elsewhere.resolve("far/own");
    new KeyStoreBackup(own, Duration.ofDays(7), Clock.systemUTC()).copy(directory, null);
    assertThat(mode(own)).isEqualTo("rwx------");
  }

  @Test
  void aKeyStoreIsNotMadeInADirectoryWithFilesOfOthers() throws IOException {
    var shared = Files.createDirectory(elsewhere.resolve("shared"));
    Files.writeString(shared.resolve("of-somebody-else"), "x");
    Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-xr-x"));

    assertThatThrownBy(() -> OpenKeyStore.open(shared))
        .isInstanceOf(KeyStoreException.class)
        .hasMessageContaining("Others may look into " + shared);

    assertThat(mode(shared)).isEqualTo("rwxr-xr-x");
  }

  private static String mode(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  @Test
  void mayNotLieInsideTheKeyStore() {
    newKey();
    var inside =
        new KeyStoreBackup(directory.resolve("copies"), Duration.ofDays(7), Clock.systemUTC());

    assertThatThrownBy(() -> inside.copy(directory, null)).isInstanceOf(KeyStoreException.class);
  }

  @Test
  void commandsSayWhatTheyDidAndWhatWentWrong() throws IOException {
    var key = newKey();
    var env = Map.of("RUGDEKKING_KEYS", directory.toString());

    assertThat(said(0, env, "backup-keys", copies.toString()))
        .contains("older than 7 days are removed");
    assertThat(said(0, env, "destroy-key", key.toString())).contains("is destroyed");
    assertThat(said(1, env, "destroy-key", key.toString())).contains("was not in the key store");
    assertThat(said(1, env, "destroy-key", new UUID(1, 1).toString()))
        .contains("was not in the key store");
    assertThat(said(2, env, "rotate-lookup-key", "x", "y")).contains("Not understood");
    assertThat(said(2, env, "destroy-key", key.toString(), "x"))
        .contains("destroy-key kent 'x' niet", "destroy-key does not know 'x'");
    assertThat(said(1, env, "backup-keys", "/proc/x"))
        .contains("The directory /proc/x cannot be made")
        .doesNotContain("Exception");
    assertThat(said(0, env, "rotate-lookup-key")).contains("version 2");
    assertThat(said(2, env, "destroy-key", "nonsense"))
        .contains("destroy-key cannot use KEY 'nonsense'");
    assertThat(said(2, env, "dance")).contains("Not understood");
    assertThat(said(1, env, "restore-keys", copies.toString())).contains("is not a copy");
    var nowhere = Map.of("RUGDEKKING_KEYS", elsewhere.resolve("none").toString());
    assertThat(said(1, nowhere, "destroy-key", key.toString())).contains("There is no key store");
    assertThat(elsewhere.resolve("none")).doesNotExist();
    var copy = KeyFolder.list(copies, "*").getFirst().toString();
    assertThat(said(0, nowhere, "restore-keys", copy)).contains("is back");
  }

  private static String said(int code, Map<String, String> env, String... arguments) {
    var bytes = new ByteArrayOutputStream();
    var stream = new PrintStream(bytes, true, java.nio.charset.StandardCharsets.UTF_8);
    var commands = new VaultCommands(env, _ -> {}, stream);
    assertThat(CommandRunner.run(List.of(arguments), stream, stream, commands)).isEqualTo(code);
    var said = bytes.toString(java.nio.charset.StandardCharsets.UTF_8);
    assertThat(said.lines()).hasSize(1);
    return said;
  }

  private Path backupOn(int day) throws IOException {
    return backup(day).copy(directory, null);
  }

  private KeyStoreBackup backup(int day) {
    var clock = Clock.fixed(START.plus(Duration.ofDays(day)), ZoneOffset.UTC);
    return new KeyStoreBackup(copies, Duration.ofDays(7), clock);
  }

  private KeyId newKey() {
    try (var strongroom = OpenKeyStore.open(directory)) {
      new LookupHashes(strongroom);
      return new Vault(strongroom).newKey(KeyKind.REPORT);
    }
  }

  private byte[] seal(KeyId key) {
    try (var strongroom = OpenKeyStore.open(directory)) {
      return new Vault(strongroom).encryptText(key, CELL, "text");
    }
  }

  private void destroy(KeyId key) {
    try (var strongroom = OpenKeyStore.open(directory)) {
      new Vault(strongroom).destroy(key);
    }
  }

  private static String open(Path keyStore, KeyId key, byte[] sealed) {
    try (var strongroom = OpenKeyStore.open(keyStore)) {
      return new Vault(strongroom).decryptText(key, CELL, sealed);
    }
  }
}
