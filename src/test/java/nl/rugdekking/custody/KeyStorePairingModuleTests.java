// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.custody;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.rugdekking.CommandRunner;
import nl.rugdekking.database.DatabaseSettings;
import nl.rugdekking.database.EmbeddedServer;
import nl.rugdekking.database.SharedCluster;
import nl.rugdekking.vault.DatabaseCell;
import nl.rugdekking.vault.KeyDestroyedException;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.KeyKind;
import nl.rugdekking.vault.KeyStoreException;
import nl.rugdekking.vault.LookupHashes;
import nl.rugdekking.vault.OpenKeyStore;
import nl.rugdekking.vault.Vault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;

/** A start with the right key store, and with every wrong one; on a database of its own. */
class KeyStorePairingModuleTests {

  private static final Path BEFORE = Path.of("src/test/resources/vault/before-jdk/keys");
  private static final String SECRET = "geheim";

  @TempDir static Path data;
  private static EmbeddedServer server;
  private static SingleConnectionDataSource source;
  private static JdbcClient jdbc;

  @TempDir Path directory;

  @SuppressWarnings("ArrayRecordComponent")
  private record Sealed(UUID row, KeyId key, byte[] bytes) {}

  @BeforeAll
  static void migrate() {
    server = EmbeddedServer.start(SharedCluster.migrated(data));
    var login = server.migrator();
    source = new SingleConnectionDataSource(login.url(), login.user(), login.password(), true);
    jdbc = JdbcClient.create(source);
  }

  @AfterAll
  static void stop() {
    source.close();
    server.close();
  }

  @BeforeEach
  void empty() {
    jdbc.sql("truncate account, key_store, ended_key cascade").update();
  }

  @Test
  void makesAKeyStoreForADatabaseWithoutSealedTextAndFindsItAgain() {
    var sealed = seal();

    try (var keyStore = open()) {
      assertThat(keyStore.findDatabaseId()).isPresent();
      assertThat(read(keyStore, sealed)).isEqualTo(SECRET);
    }
  }

  @Test
  void refusesAnotherKeyStoreAlsoBeforeAnythingWasSealed() {
    open().close();

    assertRefused(directory.resolve("nothing"), "There is no key store in");
    assertThat(directory.resolve("nothing")).doesNotExist();
    OpenKeyStore.open(directory.resolve("foreign")).close();
    assertRefused(directory.resolve("foreign"), "is not the one that the database uses");
    open().close();
  }

  @Test
  void newKeysLetsSomebodyChooseAnotherDirectoryBeforeAnythingWasSealed() {
    open().close();
    var other = directory.resolve("other");
    assertThat(newKeys(0, other, "", "--give-up", "0")).contains("0 keys are given up");

    open(other).close();
    assertRefused(keys(), "is not the one that the database uses");
  }

  @Test
  void ofTwoNodesThatStartAtOnceWithTheirOwnKeysOneIsRefused() throws Exception {
    for (int round = 0; round < 3; round++) {
      empty();
      var starts = new CyclicBarrier(2);
      var opened = new ArrayList<String>();
      try (var nodes = Executors.newVirtualThreadPerTaskExecutor()) {
        var found = new ArrayList<Future<String>>();
        for (var node : List.of("first", "second")) {
          var keys = directory.resolve(node + round);
          found.add(nodes.submit(() -> outcome(starts, keys)));
        }
        for (var one : found) {
          opened.add(one.get());
        }
      }
      assertThat(opened).as("round " + round).containsOnlyOnce("opened");
      assertThat(opened).anyMatch(told -> told.contains("is not the one that the database uses"));
    }
  }

  private static String outcome(CyclicBarrier starts, Path keys) throws Exception {
    OpenKeyStore.open(keys).close();
    starts.await();
    try {
      open(keys).close();
      return "opened";
    } catch (KeyStoreException e) {
      return String.valueOf(e.getMessage());
    }
  }

  @Test
  void refusesAnEmptyDirectory() {
    seal();

    assertRefused(directory.resolve("nothing"), "There is no key store in");
    assertThat(directory.resolve("nothing")).doesNotExist();
  }

  @Test
  void refusesAnothersKeyStore() {
    seal();
    try (var other = OpenKeyStore.open(directory.resolve("foreign"))) {
      new LookupHashes(other);
    }

    assertRefused(directory.resolve("foreign"), "is not the one that the database uses");
  }

  @Test
  void refusesTheKeyStoreOfAnotherDatabaseAlsoWhenThisOneIsEmpty() {
    open().close();
    jdbc.sql("delete from key_store").update();

    assertRefused(keys(), "belongs to another database");
  }

  @Test
  void refusesAnOlderKeyStoreThatLacksKeys() throws IOException {
    var early = seal();
    FileSystemUtils.copyRecursively(keys(), directory.resolve("older"));
    var late = seal();
    assertThat(early.key().toString().substring(0, 8))
        .isNotEqualTo(late.key().toString().substring(0, 8));

    assertRefused(directory.resolve("older"), "lacks 1 keys that the database uses");
  }

  @Test
  void refusesAKeyStoreWithACutOffFileAndOneWithout() throws IOException {
    var sealed = seal();
    var file = fileOf(sealed);
    var whole = Files.readAllBytes(file);
    Files.write(file, java.util.Arrays.copyOf(whole, 40));
    assertRefused(keys(), "lacks 1 keys that the database uses");

    Files.delete(file);
    assertRefused(keys(), "lacks 1 keys that the database uses");
  }

  @Test
  void refusesAKeyStoreWithoutItsLookUpKeys() throws IOException {
    seal();
    Files.delete(keys().resolve("lookup.keys"));

    assertRefused(keys(), "lacks look-up keys");
  }

  @Test
  void destroysAgainWhatAnOlderCopyBringsBack() throws IOException {
    var sealed = seal();
    var stays = seal();
    FileSystemUtils.copyRecursively(keys(), directory.resolve("older"));
    try (var keyStore = open()) {
      new DestroyedKeyRepository(jdbc, Clock.systemUTC()).add(List.of(sealed.key()));
      keyStore.destroy(List.of(sealed.key()));
    }

    try (var older = open(directory.resolve("older"))) {
      assertThatThrownBy(() -> read(older, sealed)).isInstanceOf(KeyDestroyedException.class);
      assertThat(read(older, stays)).isEqualTo(SECRET);
    }
  }

  @Test
  void oldDataWithTodaysKeysIsARestore() {
    var early = seal();
    var late = seal();
    // the rows as they were before the second one
    jdbc.sql("delete from account_app where id = ?").param(late.row()).update();

    try (var keyStore = open()) {
      assertThat(read(keyStore, early)).isEqualTo(SECRET);
      assertThat(read(keyStore, late)).isEqualTo(SECRET);
    }
  }

  @Test
  void takesOverAKeyStoreOfAReleaseWithoutTombstones() throws IOException {
    FileSystemUtils.copyRecursively(BEFORE, keys());
    var line =
        Files.readAllLines(BEFORE.resolveSibling("sealed.txt")).stream()
            .filter(text -> text.startsWith("destroyed "))
            .findFirst()
            .orElseThrow()
            .split(" ");
    var destroyed = new KeyId(UUID.fromString(line[1]));
    insert(UUID.randomUUID(), destroyed, new byte[] {1});

    try (var keyStore = open()) {
      assertThat(new Vault(keyStore).isDestroyed(destroyed)).isTrue();
    }
    assertThat(jdbc.sql("select id from ended_key").query(UUID.class).list())
        .containsExactly(destroyed.value());
  }

  @Test
  void newKeysSaysWhatIsLostAndGoesOnOnlyWhenSomebodyTypesIt() {
    var sealed = seal();
    var empty = directory.resolve("empty");

    assertThat(newKeys(1, empty, "yes\n"))
        .contains("1 keys that the database uses are not in")
        .contains("Nothing is changed.");
    assertThat(empty).doesNotExist();
    assertThat(newKeys(0, empty, "1\n")).contains("1 keys are given up");

    try (var keyStore = open(empty)) {
      var vault = new Vault(keyStore);
      assertThat(vault.isDestroyed(sealed.key())).isTrue();
      var next = vault.newKey(KeyKind.ACCOUNT);
      assertThat(vault.isDestroyed(next)).isFalse();
    }
    assertRefused(keys(), "is not the one that the database uses");
  }

  @Test
  void keysThatWereGivenUpAndCameBackAreNotDestroyed() {
    var sealed = seal();
    var meanwhile = directory.resolve("meanwhile");
    assertThat(newKeys(0, meanwhile, "1\n")).contains("1 keys are given up");
    open(meanwhile).close();

    // the right key store is there again, and the application is told to use it
    assertRefused(keys(), "is not the one that the database uses");
    assertThat(newKeys(0, keys(), "", "--give-up", "0")).contains("0 keys are given up");

    try (var keyStore = open()) {
      assertThat(read(keyStore, sealed)).isEqualTo(SECRET);
    }
  }

  @Test
  void aFileOfKeysThatIsPutBackIsReadAgain() throws IOException {
    var sealed = seal();
    var file = fileOf(sealed);
    Files.move(file, directory.resolve("found.keys"));
    assertThat(newKeys(0, keys(), "1\n")).contains("1 keys are given up");
    open().close();
    Files.move(directory.resolve("found.keys"), file, StandardCopyOption.REPLACE_EXISTING);

    try (var keyStore = open()) {
      assertThat(read(keyStore, sealed)).isEqualTo(SECRET);
    }
  }

  @Test
  void aKeyThatWasGivenUpAndDestroyedStaysDestroyedWhenItIsBack() throws IOException {
    var sealed = seal();
    var file = fileOf(sealed);
    Files.move(file, directory.resolve("found.keys"));
    assertThat(newKeys(0, keys(), "1\n")).contains("1 keys are given up");
    new DestroyedKeyRepository(jdbc, Clock.systemUTC()).add(List.of(sealed.key()));
    Files.move(directory.resolve("found.keys"), file, StandardCopyOption.REPLACE_EXISTING);

    try (var keyStore = open()) {
      assertThat(new Vault(keyStore).isDestroyed(sealed.key())).isTrue();
    }
  }

  @Test
  void newKeysLosesNothingOfAKeyStoreThatFits() {
    var sealed = seal();

    assertThat(newKeys(0, keys(), "", "--give-up", "0")).contains("0 keys are given up");

    try (var keyStore = open()) {
      assertThat(read(keyStore, sealed)).isEqualTo(SECRET);
    }
  }

  private String newKeys(int status, Path keys, String typed, String... options) {
    var arguments = new ArrayList<>(List.of("new-keys"));
    arguments.addAll(List.of(options));
    var bytes = new ByteArrayOutputStream();
    var stream = new PrintStream(bytes, true, UTF_8);
    var settings =
        new DatabaseSettings(name -> name.equals("RUGDEKKING_DATA") ? data.toString() : null);
    var commands =
        new CustodyCommands(
            settings,
            Map.of("RUGDEKKING_KEYS", keys.toString()),
            new ByteArrayInputStream(typed.getBytes(UTF_8)),
            stream,
            stream);
    assertThat(CommandRunner.run(arguments, stream, stream, commands))
        .as(() -> bytes.toString(UTF_8))
        .isEqualTo(status);
    return bytes.toString(UTF_8);
  }

  /** A row under a key of its own, written by an application that starts and stops. */
  private Sealed seal() {
    try (var keyStore = open()) {
      new LookupHashes(keyStore);
      var vault = new Vault(keyStore);
      var row = UUID.randomUUID();
      var key = vault.newKey(KeyKind.ACCOUNT);
      var bytes = vault.encryptText(key, cell(row), SECRET);
      insert(row, key, bytes);
      return new Sealed(row, key, bytes);
    }
  }

  private static void insert(UUID row, KeyId key, byte[] bytes) {
    jdbc.sql(
            """
            with owner as (
              insert into account (id, login, password_hash, kind, created_at)
              values (:id, :id::text, '', 'MEMBER', now()) returning id)
            insert into account_app (id, account_id, key_id, secret, made_at)
            select :id, id, :key, :secret, now() from owner
            """)
        .param("id", row)
        .param("key", key.value())
        .param("secret", bytes)
        .update();
  }

  private static String read(OpenKeyStore keyStore, Sealed sealed) {
    return new Vault(keyStore).decryptText(sealed.key(), cell(sealed.row()), sealed.bytes());
  }

  private void assertRefused(Path keys, String sentence) {
    assertThatThrownBy(() -> open(keys))
        .isInstanceOf(KeyStoreException.class)
        .hasMessageContaining(sentence)
        .hasMessageNotContaining("\n");
  }

  private OpenKeyStore open() {
    return open(keys());
  }

  private static OpenKeyStore open(Path keys) {
    return new KeyStorePairing(
            jdbc,
            new DestroyedKeyRepository(jdbc, Clock.systemUTC()),
            Map.of("RUGDEKKING_KEYS", keys.toString()))
        .open();
  }

  private Path keys() {
    return directory.resolve("keys");
  }

  private Path fileOf(Sealed sealed) {
    return keys().resolve("account/" + sealed.key().toString().substring(0, 8) + ".keys");
  }

  private static DatabaseCell cell(UUID row) {
    return new DatabaseCell("account_app", "secret", row);
  }
}
