// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A search opens the values of many keys together, and keeps none of the keys. */
class ReadManyUnitTests {

  private static final DatabaseCell CELL = new DatabaseCell("report", "narrative", new UUID(1, 1));
  // More than a ring keeps in memory, over more files than stay open.
  private static final int KEYS = 9_000;

  @TempDir Path directory;

  @Test
  void readsWhatIsReadOneByOne() {
    try (var keyStore = OpenKeyStore.open(directory)) {
      var vault = new Vault(keyStore);
      var sealed = sealed(vault);
      try (var anew = OpenKeyStore.open(directory)) {
        var other = new Vault(anew);
        var read = new HashMap<KeyId, String>();
        other.readMany(
            () -> {
              sealed.forEach((key, bytes) -> read.put(key, other.decryptText(key, CELL, bytes)));
              sealed.forEach((key, bytes) -> other.decryptText(key, CELL, bytes));
              return read;
            });
        assertThat(read).hasSize(KEYS).allSatisfy((key, text) -> isTextOf(key, text));
      }
    }
  }

  @Test
  void aDestroyedKeyIsDestroyedAndTheNextReadingMissesOneThatGoesMeanwhile() {
    try (var here = OpenKeyStore.open(directory);
        var there = OpenKeyStore.open(directory)) {
      var vault = new Vault(here);
      var destroying = new Vault(there);
      var before = vault.newKey(KeyKind.REPORT);
      var meanwhile = vault.newKey(KeyKind.REPORT);
      var bytes = vault.encryptText(meanwhile, CELL, text(meanwhile));
      destroying.destroy(before);
      vault.readMany(
          () -> {
            assertThat(vault.isDestroyed(before)).isTrue();
            assertThat(vault.decryptText(meanwhile, CELL, bytes)).isEqualTo(text(meanwhile));
            destroying.destroy(meanwhile);
            return true;
          });
      assertThat(vault.<Boolean>readMany(() -> vault.isDestroyed(meanwhile))).isTrue();
      assertThat(vault.isDestroyed(meanwhile)).isTrue();
    }
  }

  @Test
  void aKeyOfWhichTheFileIsGoneIsLost() throws IOException {
    try (var keyStore = OpenKeyStore.open(directory)) {
      var vault = new Vault(keyStore);
      var key = vault.newKey(KeyKind.REPORT);
      var segment = SlotAddress.of(key).segment();
      Files.delete(SegmentFile.in(directory.resolve("report"), KeyKind.REPORT, segment).path());
      assertThatThrownBy(() -> vault.readMany(() -> vault.isDestroyed(key)))
          .isInstanceOf(KeyLostException.class);
    }
  }

  private static Map<KeyId, byte[]> sealed(Vault vault) {
    var sealed = new HashMap<KeyId, byte[]>();
    for (int i = 0; i < KEYS; i++) {
      var key = vault.newKey(KeyKind.REPORT);
      sealed.put(key, vault.encryptText(key, CELL, text(key)));
    }
    return sealed;
  }

  private static String text(KeyId key) {
    return "told under " + key.value();
  }

  private static void isTextOf(KeyId key, String text) {
    assertThat(text).isEqualTo(text(key));
  }
}
