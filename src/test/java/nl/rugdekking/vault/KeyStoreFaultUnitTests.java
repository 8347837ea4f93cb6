// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a crash, a full disk or a careless hand leaves behind in the key store. */
class KeyStoreFaultUnitTests {

  private static final Integer NOBODY = 65534;
  private static final DatabaseCell CELL = new DatabaseCell("report", "narrative", new UUID(1, 1));

  @TempDir Path directory;

  @Test
  void isASentenceWhenTheApplicationStarts() {
    var cause = new IllegalStateException(new KeyStoreException("The master key does not fit."));
    assertThat(new KeyStoreFailureAnalyzer().analyze(cause))
        .satisfies(a -> assertThat(a.getDescription()).isEqualTo("The master key does not fit."));
  }

  @Test
  void rootWritesNothingThatTheOwnerCannotReadAfterwards() throws IOException {
    assumeTrue(System.getProperty("user.name").equals("root"));
    var key = withOneKey();
    for (var file : everything()) {
      Files.setAttribute(file, "unix:uid", NOBODY);
    }
    var env = Map.of("RUGDEKKING_KEYS", directory.toString());
    var commands = new VaultCommands(env, _ -> {}, System.out);
    assertThatThrownBy(() -> commands.destroyKey(key.value()))
        .isInstanceOf(KeyStoreException.class);
    assertThatThrownBy(commands::rotateLookupKey).isInstanceOf(KeyStoreException.class);
    for (var file : everything()) {
      assertThat(Files.getAttribute(file, "unix:uid")).as("%s", file).isEqualTo(NOBODY);
    }
  }

  @Test
  void noCommandMakesLookUpKeysWhereTheyAreLost() throws IOException {
    withOneKey();
    Files.deleteIfExists(directory.resolve("lookup.keys"));
    var env = Map.of("RUGDEKKING_KEYS", directory.toString());
    assertThatThrownBy(new VaultCommands(env, _ -> {}, System.out)::rotateLookupKey)
        .isInstanceOf(KeyStoreException.class);
    assertThat(directory.resolve("lookup.keys")).doesNotExist();
  }

  private List<Path> everything() throws IOException {
    try (var all = Files.walk(directory)) {
      return all.toList();
    }
  }

  @Test
  void crashWhileMakingKeysLeavesNothingBehind() throws IOException {
    var key = withOneKey();
    var whole = Files.readAllBytes(segmentOf(key));
    Files.write(directory.resolve("report/0000abcd.keys.tmp"), Arrays.copyOf(whole, 100));
    Files.write(directory.resolve("lookup.keys.tmp"), new byte[3]);

    try (var keyStore = OpenKeyStore.open(directory)) {
      assertThat(new Vault(keyStore).isDestroyed(key)).isFalse();
      assertThat(temporaries()).isEmpty();
    }
  }

  @Test
  void crashAfterOverwritingIsFinishedByDestroyingAgain() throws IOException {
    var key = withOneKey();
    var file = segmentOf(key);
    var before = Files.readAllBytes(file);
    try (var keyStore = OpenKeyStore.open(directory)) {
      new Vault(keyStore).destroy(key);
    }
    // What is on the disk when the power failed in the middle of overwriting the old file.
    var next = Files.readAllBytes(file);
    Files.write(file.resolveSibling(file.getFileName() + ".tmp"), next);
    int half = 32 + SlotAddress.of(key).slot() * 76 + 38;
    System.arraycopy(before, half, next, half, 38);
    Files.write(file, Arrays.copyOf(next, before.length));

    try (var keyStore = OpenKeyStore.open(directory)) {
      var vault = new Vault(keyStore);
      assertThatThrownBy(() -> vault.isDestroyed(key)).isInstanceOf(KeyLostException.class);
      vault.destroy(key);
      assertThat(vault.isDestroyed(key)).isTrue();
      assertThat(Files.size(file)).isGreaterThan(before.length);
      assertThat(temporaries()).isEmpty();
    }
  }

  @Test
  void crashBeforeOverwritingKeepsTheKey() throws IOException {
    var key = withOneKey();
    var file = segmentOf(key);
    Files.write(file.resolveSibling(file.getFileName() + ".tmp"), new byte[0]);

    try (var keyStore = OpenKeyStore.open(directory)) {
      assertThat(new Vault(keyStore).isDestroyed(key)).isFalse();
    }
  }

  @Test
  void crashOfTheVeryFirstStartIsForgotten() throws IOException {
    Files.write(directory.resolve("master.key.tmp"), new byte[10]);
    withOneKey();
    Files.delete(directory.resolve("report").resolve(segmentName()));
    Files.delete(directory.resolve("master.proof"));

    // A master key without proof and without keys: cut off between the two files.
    withOneKey();
  }

  @Test
  void damageIsNeverTakenForDestruction() throws IOException {
    var key = withOneKey();
    var file = segmentOf(key);
    var content = Files.readAllBytes(file);
    int wrapped = 32 + SlotAddress.of(key).slot() * 76 + 40;
    content[wrapped] ^= 1;
    Files.write(file, content);
    assertDamaged(key);

    Files.write(file, Arrays.copyOf(content, 32 + 5));
    assertDamaged(key);

    Files.write(file, new byte[0]);
    assertDamaged(key);
  }

  @Test
  void aSlotMovedToAnotherPlaceIsNoKey() throws IOException {
    var key = withOneKey();
    var file = segmentOf(key);
    var content = Files.readAllBytes(file);
    int slot = SlotAddress.of(key).slot();
    int other = slot == 0 ? 1 : 0;
    System.arraycopy(content, 32 + other * 76, content, 32 + slot * 76, 76);
    Files.write(file, content);

    try (var keyStore = OpenKeyStore.open(directory)) {
      assertThatThrownBy(() -> new Vault(keyStore).isDestroyed(key))
          .isInstanceOf(KeyLostException.class);
    }
  }

  @Test
  void aBatchThatCannotBeWrittenIsSaidAndTriedAgain() throws IOException {
    try (var keyStore = OpenKeyStore.open(directory)) {
      var vault = new Vault(keyStore);
      Files.delete(directory.resolve("report"));
      Files.write(directory.resolve("report"), "not a directory".getBytes(UTF_8));
      assertThatThrownBy(() -> vault.newKey(KeyKind.REPORT)).isInstanceOf(KeyStoreException.class);

      Files.delete(directory.resolve("report"));
      Files.createDirectory(directory.resolve("report"));
      assertThat(vault.isDestroyed(vault.newKey(KeyKind.REPORT))).isFalse();
    }
  }

  @Test
  void everyFileIsPrivate() throws IOException {
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
    var key = withOneKey();
    try (var keyStore = OpenKeyStore.open(directory)) {
      new LookupHashes(keyStore).rotate();
      new Vault(keyStore).destroy(key);
    }

    try (Stream<Path> all = Files.walk(directory)) {
      assertThat(all.toList())
          .hasSizeGreaterThan(8)
          .allSatisfy(
              path ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                      .isEqualTo(Files.isDirectory(path) ? "rwx------" : "rw-------"));
    }
  }

  private void assertDamaged(KeyId key) {
    try (var keyStore = OpenKeyStore.open(directory)) {
      var vault = new Vault(keyStore);
      assertThatThrownBy(() -> vault.isDestroyed(key))
          .isInstanceOf(KeyStoreException.class)
          .hasMessageContaining("restore the key store from its backup");
    }
  }

  private KeyId withOneKey() {
    try (var keyStore = OpenKeyStore.open(directory)) {
      var vault = new Vault(keyStore);
      var key = vault.newKey(KeyKind.REPORT);
      assertThat(vault.decryptText(key, CELL, vault.encryptText(key, CELL, "text")))
          .isEqualTo("text");
      return key;
    }
  }

  private Path segmentOf(KeyId key) {
    return SegmentFile.in(
            directory.resolve("report"), KeyKind.REPORT, SlotAddress.of(key).segment())
        .path();
  }

  private String segmentName() throws IOException {
    return SegmentFile.all(directory.resolve("report")).getFirst().getFileName().toString();
  }

  private java.util.List<Path> temporaries() throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.filter(path -> path.toString().endsWith(".tmp")).toList();
    }
  }
}
