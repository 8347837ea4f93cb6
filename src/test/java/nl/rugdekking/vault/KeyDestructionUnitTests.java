// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyDestructionUnitTests {

  private static final DatabaseCell CELL = new DatabaseCell("report", "narrative", new UUID(1, 1));

  @TempDir Path directory;

  @Test
  void isSeenByAnotherVaultAtOnceAlsoWhenItUsesTheKeyAllTheTime() {
    try (var here = OpenKeyStore.open(directory);
        var there = OpenKeyStore.open(directory)) {
      var using = new Vault(here);
      var destroying = new Vault(there);
      for (int i = 0; i < 300; i++) {
        var key = using.newKey(KeyKind.REPORT);
        var sealed = using.encryptText(key, CELL, "still there");
        assertThat(using.decryptText(key, CELL, sealed)).isEqualTo("still there");

        destroying.destroy(key);

        assertThatThrownBy(() -> using.decrypt(key, CELL, sealed))
            .isInstanceOf(KeyDestroyedException.class);
      }
    }
  }

  @Test
  void leavesNoTraceOfTheKeyInTheKeyStore() throws IOException {
    try (var keyStore = OpenKeyStore.open(directory)) {
      var vault = new Vault(keyStore);
      var key = vault.newKey(KeyKind.REPORT);
      var address = SlotAddress.of(key);
      var file = SegmentFile.in(directory.resolve("report"), KeyKind.REPORT, address.segment());
      var wrapped = file.read(address.slot()).orElseThrow().wrapped();
      assertThat(holds(wrapped)).isTrue();

      vault.destroy(key);

      assertThat(holds(wrapped)).isFalse();
    }
  }

  @Test
  void keepsATombstoneForEachKeyOfASegment() {
    try (var keyStore = OpenKeyStore.open(directory)) {
      var vault = new Vault(keyStore);
      var keys = new ArrayList<KeyId>();
      for (int i = 0; i < 256; i++) {
        keys.add(vault.newKey(KeyKind.SUBJECT));
      }
      var segment = SlotAddress.of(keys.getFirst()).segment();
      var all = keys.stream().filter(key -> SlotAddress.of(key).segment() == segment).toList();
      assertThat(all).hasSize(256);

      all.forEach(vault::destroy);

      assertThat(all).allMatch(vault::isDestroyed);
    }
  }

  @Test
  void goesTogetherWithMakingKeysInTwoVaultsAtOnce() throws Exception {
    try (var here = OpenKeyStore.open(directory);
        var there = OpenKeyStore.open(directory);
        var threads = Executors.newFixedThreadPool(8)) {
      var vaults = List.of(new Vault(here), new Vault(there));
      var work = new ArrayList<Callable<List<KeyId>>>();
      for (int i = 0; i < 8; i++) {
        work.add(keepsEveryThird(vaults.get(i % 2), vaults.get((i + 1) % 2)));
      }
      for (var kept : threads.invokeAll(work)) {
        assertThat(kept.get())
            .hasSize(40)
            .noneMatch(vaults.get(0)::isDestroyed)
            .noneMatch(vaults.get(1)::isDestroyed);
      }
    }
  }

  @Test
  void byACommandReachesTheApplicationBesideIt() throws Exception {
    try (var keyStore = OpenKeyStore.open(directory)) {
      var vault = new Vault(keyStore);
      var keys = new ArrayList<KeyId>();
      for (int i = 0; i < 40; i++) {
        keys.add(vault.newKey(KeyKind.INCIDENT));
      }
      var command = start(keys);
      while (command.isAlive()) {
        keys.add(vault.newKey(KeyKind.INCIDENT));
      }

      assertThat(command.exitValue()).isZero();
      assertThat(keys.subList(0, 40)).allMatch(vault::isDestroyed);
      assertThat(keys.subList(40, keys.size())).isNotEmpty().noneMatch(vault::isDestroyed);
    }
  }

  /** A second virtual machine that destroys the keys one by one, as the command does. */
  private Process start(List<KeyId> keys) throws IOException {
    var command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                KeyDestructionUnitTests.class.getName(),
                directory.toString()));
    keys.forEach(key -> command.add(key.toString()));
    return new ProcessBuilder(command)
        .inheritIO()
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  static void main(String[] arguments) {
    var settings = Map.of("RUGDEKKING_KEYS", arguments[0]);
    var commands = new VaultCommands(settings, _ -> {}, System.out);
    for (int i = 1; i < arguments.length; i++) {
      commands.destroyKey(UUID.fromString(arguments[i]));
    }
  }

  private static Callable<List<KeyId>> keepsEveryThird(Vault making, Vault destroying) {
    return () -> {
      var kept = new ArrayList<KeyId>();
      for (int i = 0; i < 120; i++) {
        var key = making.newKey(KeyKind.REPORT);
        var sealed = making.encryptText(key, CELL, "text");
        if (i % 3 == 0) {
          kept.add(key);
          continue;
        }
        destroying.destroy(key);
        assertThatThrownBy(() -> making.decrypt(key, CELL, sealed))
            .isInstanceOf(KeyDestroyedException.class);
      }
      return kept;
    };
  }

  private boolean holds(byte[] wanted) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        if (indexOf(Files.readAllBytes(file), wanted) >= 0) {
          return true;
        }
      }
    }
    return false;
  }

  private static int indexOf(byte[] content, byte[] wanted) {
    for (int i = 0; i + wanted.length <= content.length; i++) {
      if (java.util.Arrays.equals(content, i, i + wanted.length, wanted, 0, wanted.length)) {
        return i;
      }
    }
    return -1;
  }
}
