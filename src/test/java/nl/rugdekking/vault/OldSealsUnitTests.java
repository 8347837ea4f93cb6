// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/**
 * A key store and seals that the release before this one made, with another library. Its master key
 * was made for this test and opens nothing else.
 */
class OldSealsUnitTests {

  private static final Path BEFORE = Path.of("src/test/resources/vault/before-jdk");
  private static final HexFormat HEX = HexFormat.of();

  @TempDir Path directory;

  @BeforeEach
  void copy() throws IOException {
    FileSystemUtils.copyRecursively(BEFORE.resolve("keys"), directory);
  }

  @Test
  void stillOpen() throws IOException {
    try (var keyStore = OpenKeyStore.open(directory)) {
      var vault = new Vault(keyStore);
      var seals = lines("sealed");
      assertThat(seals).hasSize(3);
      for (var line : seals) {
        var text = line.size() > 4 ? new String(HEX.parseHex(line.get(4)), UTF_8) : "";
        assertThat(vault.decryptText(key(line), cell(line), HEX.parseHex(line.get(3))))
            .isEqualTo(text);
      }
      assertThat(new LookupHashes(keyStore).computeCurrent("receipt", "K7M4").value())
          .isEqualTo(HEX.parseHex(lines("hash").getFirst().get(1)));
    }
  }

  @Test
  void whatWasDestroyedWithoutATombstoneIsTold() throws IOException {
    try (var keyStore = OpenKeyStore.open(directory)) {
      var vault = new Vault(keyStore);
      var line = lines("destroyed").getFirst();
      var sealed = HEX.parseHex(line.get(3));
      assertThatThrownBy(() -> vault.decrypt(key(line), cell(line), sealed))
          .isInstanceOf(KeyLostException.class);
      assertThat(keyStore.isErasedWithoutTombstone(key(line))).isTrue();
      assertThat(keyStore.isErasedWithoutTombstone(key(lines("sealed").getFirst()))).isFalse();

      keyStore.destroy(List.of(key(line)));

      assertThatThrownBy(() -> vault.decrypt(key(line), cell(line), sealed))
          .isInstanceOf(KeyDestroyedException.class);
      assertThat(vault.isDestroyed(key(lines("sealed").getFirst()))).isFalse();
    }
  }

  @Test
  void noNonceIsUsedTwice() {
    var cipher = new AesGcm(new byte[MasterKey.LENGTH]);
    var nonces = new HashSet<String>();
    for (int i = 0; i < 100_000; i++) {
      var sealed = cipher.encrypt(new byte[0], new byte[0]);
      nonces.add(HEX.formatHex(Arrays.copyOf(sealed, AesGcm.NONCE)));
    }
    assertThat(nonces).hasSize(100_000);
  }

  private static List<List<String>> lines(String kind) throws IOException {
    try (var lines = Files.lines(BEFORE.resolve("sealed.txt"))) {
      return lines
          .map(line -> List.of(line.split(" ")))
          .filter(words -> words.getFirst().equals(kind))
          .toList();
    }
  }

  private static KeyId key(List<String> line) {
    return new KeyId(UUID.fromString(line.get(1)));
  }

  private static DatabaseCell cell(List<String> line) {
    return new DatabaseCell("report", "words", UUID.fromString(line.get(2)));
  }
}
