// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.custody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.rugdekking.vault.KeyDestroyedException;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.KeyStoreException;
import nl.rugdekking.vault.LookupHashes;
import nl.rugdekking.vault.OpenKeyStore;
import nl.rugdekking.vault.Vault;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** A start with the right key store, and with every wrong one. */
class KeyStorePairingModuleTests extends KeyStoreScene {

  private static final Path BEFORE = Path.of("src/test/resources/vault/before-jdk/keys");

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
    Files.write(file, Arrays.copyOf(whole, 40));
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
}
