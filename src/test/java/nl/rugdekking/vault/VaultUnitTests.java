// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VaultUnitTests {

  private static final DatabaseCell CELL =
      new DatabaseCell(
          "report", "narrative", UUID.fromString("0193b0aa-0000-7000-8000-000000000001"));
  private static final String TEXT = "Hij riep: ‘ik weet waar je woont’";

  @TempDir Path directory;
  private OpenKeyStore keyStore;
  private Vault vault;

  @BeforeEach
  void open() {
    keyStore = OpenKeyStore.open(directory);
    vault = new Vault(keyStore);
  }

  @AfterEach
  void close() {
    keyStore.close();
  }

  @Test
  void opensWhatItSealed() {
    var key = vault.newKey(KeyKind.REPORT);

    assertThat(vault.decryptText(key, CELL, vault.encryptText(key, CELL, TEXT))).isEqualTo(TEXT);
  }

  @Test
  void opensAfterARestart() {
    var key = vault.newKey(KeyKind.INCIDENT);
    var sealed = vault.encryptText(key, CELL, TEXT);
    keyStore.close();

    keyStore = OpenKeyStore.open(directory);

    assertThat(new Vault(keyStore).decryptText(key, CELL, sealed)).isEqualTo(TEXT);
  }

  @Test
  void sealsEqualTextsDifferently() {
    var key = vault.newKey(KeyKind.REPORT);

    assertThat(vault.encryptText(key, CELL, TEXT)).isNotEqualTo(vault.encryptText(key, CELL, TEXT));
  }

  @Test
  void neverUsesANonceTwice() {
    var key = vault.newKey(KeyKind.REPORT);
    Set<ByteBuffer> nonces = new HashSet<>();
    for (int i = 0; i < 100_000; i++) {
      nonces.add(ByteBuffer.wrap(vault.encryptText(key, CELL, TEXT), 1, 12).slice());
    }

    assertThat(nonces).hasSize(100_000);
  }

  @Test
  void refusesAnotherPlaceOrKey() {
    var key = vault.newKey(KeyKind.REPORT);
    var sealed = vault.encryptText(key, CELL, TEXT);
    var elsewhere =
        List.of(
            new DatabaseCell("incident", CELL.column(), CELL.row()),
            new DatabaseCell(CELL.table(), "place", CELL.row()),
            new DatabaseCell(CELL.table(), CELL.column(), UUID.randomUUID()),
            new DatabaseCell("reportn", "arrative", CELL.row()));

    for (var cell : elsewhere) {
      assertThatThrownBy(() -> vault.decrypt(key, cell, sealed))
          .isInstanceOf(TamperedValueException.class);
    }
    assertThatThrownBy(() -> vault.decrypt(vault.newKey(KeyKind.REPORT), CELL, sealed))
        .isInstanceOf(TamperedValueException.class);
  }

  @Test
  void refusesEveryChangedByteAndEveryShorterValue() {
    var key = vault.newKey(KeyKind.REPORT);
    var sealed = vault.encryptText(key, CELL, TEXT);

    for (int i = 0; i < sealed.length; i++) {
      var changed = sealed.clone();
      changed[i] ^= 1;
      assertThatThrownBy(() -> vault.decrypt(key, CELL, changed))
          .isInstanceOf(TamperedValueException.class);
      var shorter = java.util.Arrays.copyOf(sealed, i);
      assertThatThrownBy(() -> vault.decrypt(key, CELL, shorter))
          .isInstanceOf(TamperedValueException.class);
    }
  }

  @Test
  void tellsNothingOfTheValueWhenItDoesNotOpen() {
    var key = vault.newKey(KeyKind.REPORT);
    var sealed = vault.encryptText(key, CELL, TEXT);
    sealed[20] ^= 1;

    assertThatThrownBy(() -> vault.decryptText(key, CELL, sealed))
        .hasMessage("The value in report.narrative of row " + CELL.row() + " does not open");
  }

  @ParameterizedTest
  @EnumSource(value = KeyKind.class, names = "CARE", mode = EnumSource.Mode.EXCLUDE)
  void destroysAKeyAndLeavesItsNeighboursAlone(KeyKind kind) {
    var keys = new ArrayList<KeyId>();
    for (int i = 0; i < 300; i++) {
      keys.add(vault.newKey(kind));
    }
    var gone = keys.remove(17);
    var sealed = vault.encryptText(gone, CELL, TEXT);

    vault.destroy(gone);

    assertThat(vault.isDestroyed(gone)).isTrue();
    assertThatThrownBy(() -> vault.decryptText(gone, CELL, sealed))
        .isInstanceOf(KeyDestroyedException.class);
    assertThatThrownBy(() -> vault.encryptText(gone, CELL, TEXT))
        .isInstanceOf(KeyDestroyedException.class);
    assertThat(keys).noneMatch(vault::isDestroyed);
    vault.destroy(gone);
  }

  @Test
  void knowsNoKeyItNeverMade() {
    vault.newKey(KeyKind.REPORT);

    for (var stranger : List.of(new KeyId(UUID.randomUUID()), new KeyId(new UUID(0, 0)))) {
      assertThatThrownBy(() -> vault.isDestroyed(stranger)).isInstanceOf(KeyLostException.class);
      assertThatThrownBy(() -> vault.encryptText(stranger, CELL, TEXT))
          .isInstanceOf(KeyLostException.class);
    }
  }

  @Test
  void refusesAnIdThatOnlyLooksLikeAKey() {
    var key = vault.newKey(KeyKind.REPORT);
    var sameSlot =
        new KeyId(
            new UUID(
                key.value().getMostSignificantBits(), key.value().getLeastSignificantBits() ^ 1));

    assertThatThrownBy(() -> vault.isDestroyed(sameSlot)).isInstanceOf(KeyLostException.class);
    vault.destroy(sameSlot);
    assertThat(vault.isDestroyed(key)).isFalse();
  }

  @Test
  void keepsCareKeysApart() {
    var care = new CareVault(keyStore, _ -> {});
    var key = care.newKey();
    var sealed = care.encrypt(key, CELL, TEXT.getBytes(UTF_8));

    assertThatThrownBy(() -> vault.newKey(KeyKind.CARE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> vault.decrypt(key, CELL, sealed))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> care.decrypt(vault.newKey(KeyKind.REPORT), CELL, sealed))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(care.decryptText(key, CELL, sealed)).isEqualTo(TEXT);
  }

  @Test
  void givesDistinctKeysToManyAtOnce() throws Exception {
    Set<KeyId> keys = ConcurrentHashMap.newKeySet();
    try (var threads = Executors.newFixedThreadPool(32)) {
      for (int i = 0; i < 32; i++) {
        threads.execute(
            () -> {
              for (int j = 0; j < 500; j++) {
                keys.add(vault.newKey(KeyKind.REPORT));
              }
            });
      }
    }

    assertThat(keys).hasSize(16_000).noneMatch(vault::isDestroyed);
  }

  @Test
  void tellsNotFromAnIdWhichKeyCameFirst() {
    int rising = 0;
    var before = vault.newKey(KeyKind.REPORT);
    for (int i = 0; i < 200; i++) {
      var next = vault.newKey(KeyKind.REPORT);
      rising += before.value().compareTo(next.value()) < 0 ? 1 : 0;
      before = next;
    }

    assertThat(rising).isBetween(50, 150);
  }

  @Test
  void saysThatTheKeyStoreIsAwayInsteadOfDestroyed(@TempDir Path elsewhere) throws Exception {
    var key = vault.newKey(KeyKind.REPORT);
    keyStore.close();
    java.nio.file.Files.move(directory, elsewhere.resolve("moved"));

    assertThatThrownBy(() -> vault.encryptText(key, CELL, TEXT))
        .isInstanceOf(KeyStoreException.class)
        .hasMessageContaining("is not there");
    assertThatThrownBy(() -> vault.isDestroyed(key)).isInstanceOf(KeyStoreException.class);
    java.nio.file.Files.createDirectory(directory);
  }
}
