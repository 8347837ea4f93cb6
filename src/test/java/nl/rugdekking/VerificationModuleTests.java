// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.custody.CustodyCommands;
import nl.rugdekking.database.DatabaseSettings;
import nl.rugdekking.vault.DestroyedKeys;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.OpenKeyStore;
import nl.rugdekking.vault.VaultCommands;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * What is missing is counted and named. Other tests leave faults in the same database, so numbers
 * are held against those of before.
 */
class VerificationModuleTests extends VerificationScene {

  @Test
  void namesEveryFileThatIsMissingDamagedOrOfNoRowBesideTheRunningApplication() throws IOException {
    var before = run(environment(), "verify");
    assertThat(before.status()).isEqualTo(before.isWithoutFault() ? 0 : 1);

    var content = Files.readAllBytes(file(0));
    var damaged = content.clone();
    damaged[damaged.length / 2] ^= 1;
    Files.write(file(0), damaged);
    Files.move(file(1), directory.resolve("away"));
    var unnamed = UUID.randomUUID();
    Files.createDirectories(place(unnamed).getParent());
    Files.writeString(place(unnamed), "?");
    try {
      var after = run(environment(), "verify");
      assertThat(after.status()).isEqualTo(1);
      assertThat(after.count("whole")).isEqualTo(before.count("whole") - 2);
      assertThat(after.count("damaged")).isEqualTo(before.count("damaged") + 1);
      assertThat(after.count("missing")).isEqualTo(before.count("missing") + 1);
      assertThat(after.count("that no row names")).isEqualTo(before.count("that no row names") + 1);
      assertThat(after.text())
          .containsPattern("File " + files.get(0) + " .*: damaged")
          .containsPattern("File " + files.get(1) + " .*: missing")
          .contains("No row names file " + unnamed.toString().substring(0, 2) + "/" + unnamed)
          .doesNotContain(files.get(2).toString())
          .doesNotContain("Femke", "kanarie");
    } finally {
      Files.write(file(0), content);
      Files.move(directory.resolve("away"), file(1));
      Files.delete(place(unnamed));
    }
    assertThat(run(environment(), "verify")).isEqualTo(before);
  }

  @Test
  void countsWhatWasDestroyedAsDestroyed() {
    var before = run(environment(), "verify");
    new VaultCommands(environment(), _ -> {}, System.out).destroyKey(key);

    var after = run(environment(), "verify");
    assertThat(after.status()).isEqualTo(before.status());
    assertThat(after.count("whole")).isEqualTo(before.count("whole") - 3);
    assertThat(after.count("not opened because their key was destroyed"))
        .isEqualTo(before.count("not opened because their key was destroyed") + 3);
    assertThat(after.count("destroyed, ")).isEqualTo(before.count("destroyed, ") + 1);
    assertThat(after.count("usable")).isEqualTo(before.count("usable") - 1);
  }

  @Test
  void namesTheKeysAndRowsThatAreLost() throws IOException {
    var environment = withCopiedKeys();
    var before = run(environment, "verify");
    Files.delete(segment());

    var after = run(environment, "verify");
    assertThat(after.status()).isEqualTo(1);
    var lostFiles = "whose key is lost";
    assertThat(after.count(lostFiles)).isGreaterThanOrEqualTo(before.count(lostFiles) + 3);
    var destroyedFiles = "not opened because their key was destroyed";
    assertThat(after.count(destroyedFiles)).isLessThanOrEqualTo(before.count(destroyedFiles));
    assertThat(after.count("destroyed, ")).isLessThanOrEqualTo(before.count("destroyed, "));
    assertThat(after.text())
        .containsPattern("Key " + key + " of \\d+ rows of report is lost")
        .containsPattern("Key " + key + " of 3 rows of evidence is lost")
        .containsPattern("File " + files.get(0) + " .*: its key is lost, key " + key);
    assertThat(before.text()).doesNotContain(key.toString());
  }

  /** As in a copy of the key store that is older than the key: no tombstone stands in it. */
  @Test
  void countsAKeyOnTheListOfTheDatabaseAsDestroyedAlsoWhereItsFileIsNotThere() throws IOException {
    new VaultCommands(environment(), endedKeys(), System.out).destroyKey(key);
    var environment = withCopiedKeys();
    Files.delete(segment());

    var said = run(environment, "verify");
    assertThat(said.text()).doesNotContain(key.toString());
    assertThat(said.count("not opened because their key was destroyed")).isGreaterThanOrEqualTo(3);
  }

  @Test
  void saysThatADestroyedKeyIsInAnOlderCopyOfTheKeyStore() throws IOException {
    var environment = withCopiedKeys();
    new VaultCommands(environment(), endedKeys(), System.out).destroyKey(key);
    assertThat(run(environment(), "verify").text()).doesNotContain("in the key store again");

    assertThat(
            run(environment, "verify").count("keys that were destroyed are in the key store again"))
        .isGreaterThanOrEqualTo(1);
  }

  /** A file with nothing but tombstones says nothing about the keys that were in it. */
  @Test
  void countsNoKeyAsDestroyedThatAFileMadeAgainDoesNotHold() throws IOException {
    var environment = withCopiedKeys();
    Files.delete(segment());
    var before = run(environment, "verify");
    try (var strongroom = OpenKeyStore.open(environment)) {
      strongroom.destroy(List.of(new KeyId(key)));
    }
    assertThat(run(environment, "verify").count("destroyed, "))
        .isEqualTo(before.count("destroyed, ") + 1);
  }

  @Test
  void namesAKeyThatIsDamaged() throws IOException {
    var environment = withCopiedKeys();
    var segment = segment();
    var content = Files.readAllBytes(segment);
    // in the wrapped key of this slot; those around it may be destroyed, and are not read then
    int slot = (int) (key.getMostSignificantBits() >>> 16) & 0xfff;
    content[32 + 76 * slot + 20] ^= 1;
    Files.write(segment, content);
    assertThat(run(environment, "verify").text())
        .containsPattern("Key .* in " + segment.getFileName() + " cannot be used");
    Files.write(segment, Arrays.copyOf(content, content.length / 2));
    assertThat(run(environment, "verify").text())
        .contains(segment.getFileName() + " in the key store cannot be read");
  }

  @Test
  void saysThatTheLookUpKeysAreDamagedOrLost() throws IOException {
    var environment = withCopiedKeys();
    var lookup = directory.resolve("keys/lookup.keys");
    var content = Files.readAllBytes(lookup);
    content[20] ^= 1;
    Files.write(lookup, content);
    assertThat(run(environment, "verify").text()).contains("The look-up keys are lost or damaged");
    Files.delete(lookup);
    assertThat(run(environment, "verify").text()).contains("The look-up keys are lost or damaged");
    assertThat(lookup).doesNotExist();
  }

  /** A key store that is a copy, which a test may damage. */
  private Map<String, String> withCopiedKeys() throws IOException {
    var keys = directory.resolve("keys");
    FileSystemUtils.copyRecursively(TestGround.keys(), keys);
    var environment = environment();
    environment.put("RUGDEKKING_KEYS", keys.toString());
    return environment;
  }

  /** The file in the copy that holds the key of the report. */
  private Path segment() {
    return directory.resolve("keys/report/%s.keys".formatted(key.toString().substring(0, 8)));
  }

  private static DestroyedKeys endedKeys() {
    return CustodyCommands.endedKeys(new DatabaseSettings(environment()::get));
  }
}
