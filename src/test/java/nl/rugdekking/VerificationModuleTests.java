// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.rugdekking.custody.CustodyCommands;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.DatabaseSettings;
import nl.rugdekking.database.SharedPrograms;
import nl.rugdekking.evidence.Upload;
import nl.rugdekking.report.ReportGround;
import nl.rugdekking.report.ReportText;
import nl.rugdekking.report.Reports;
import nl.rugdekking.report.Submission;
import nl.rugdekking.report.Whom;
import nl.rugdekking.vault.DestroyedKeys;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.OpenKeyStore;
import nl.rugdekking.vault.VaultCommands;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.FileSystemUtils;

/**
 * What is missing is counted and named. Other tests leave faults in the same database, so numbers
 * are held against those of before.
 */
@RugdekkingTest
class VerificationModuleTests {

  private static final String NAME = "Femke Terwisscha kanarie.txt";

  @Autowired ReportGround ground;
  @Autowired Reports reports;
  @TempDir Path directory;

  private List<UUID> files = List.of();
  private UUID key = UUID.randomUUID();

  private record Said(int status, String text) {

    /** The number before these words. */
    long count(String words) {
      var found = Pattern.compile("(\\d+) " + words).matcher(text);
      assertThat(found.find()).as("%s in %s", words, text).isTrue();
      return Long.parseLong(found.group(1));
    }

    boolean isWithoutFault() {
      return text.contains("Everything is there.");
    }
  }

  @BeforeEach
  void reportWithThreeFiles() {
    var town = ground.town();
    var id = UUID.randomUUID();
    var uploads = new ArrayList<Upload>();
    for (int number = 0; number < 3; number++) {
      uploads.add(new Upload(NAME, ("kanarie " + UUID.randomUUID()).getBytes(UTF_8)));
    }
    CurrentOrganisation.callIn(
        town.organisation().id(),
        () ->
            reports.submit(
                town.councillor(),
                new Submission(
                    id,
                    new ReportText("kanarie", null, null, null, List.of(), List.of()),
                    null,
                    "email",
                    Whom.ME,
                    false,
                    false,
                    false),
                uploads));
    var found = "select %s::text from evidence where report_id = '" + id + "' order by id";
    files =
        Database.asMigrator(c -> Database.texts(c, found.formatted("original_file"))).stream()
            .map(UUID::fromString)
            .toList();
    key = Database.uuid(found.formatted("key_id"));
    assertThat(files).hasSize(3);
  }

  @Test
  void namesEveryFileThatIsMissingDamagedOrOfNoRowBesideTheRunningApplication() throws IOException {
    var before = run(environment(), "verify");
    assertThat(before.status).isEqualTo(before.isWithoutFault() ? 0 : 1);

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
      assertThat(after.status).isEqualTo(1);
      assertThat(after.count("whole")).isEqualTo(before.count("whole") - 2);
      assertThat(after.count("damaged")).isEqualTo(before.count("damaged") + 1);
      assertThat(after.count("missing")).isEqualTo(before.count("missing") + 1);
      assertThat(after.count("that no row names")).isEqualTo(before.count("that no row names") + 1);
      assertThat(after.text)
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
    assertThat(after.status).isEqualTo(before.status);
    assertThat(after.count("whole")).isEqualTo(before.count("whole") - 3);
    assertThat(after.count("not opened because their key was destroyed"))
        .isEqualTo(before.count("not opened because their key was destroyed") + 3);
    assertThat(after.count("destroyed, ")).isEqualTo(before.count("destroyed, ") + 1);
    assertThat(after.count("usable")).isEqualTo(before.count("usable") - 1);
  }

  @Test
  void namesTheKeysAndRowsThatAreLost() throws IOException {
    var keys = directory.resolve("keys");
    FileSystemUtils.copyRecursively(TestGround.keys(), keys);
    var environment = environment();
    environment.put("RUGDEKKING_KEYS", keys.toString());
    var before = run(environment, "verify");
    Files.delete(keys.resolve("report/%s.keys".formatted(key.toString().substring(0, 8))));

    var after = run(environment, "verify");
    assertThat(after.status).isEqualTo(1);
    var lostFiles = "whose key is lost";
    assertThat(after.count(lostFiles)).isGreaterThanOrEqualTo(before.count(lostFiles) + 3);
    var destroyedFiles = "not opened because their key was destroyed";
    assertThat(after.count(destroyedFiles)).isLessThanOrEqualTo(before.count(destroyedFiles));
    assertThat(after.count("destroyed, ")).isLessThanOrEqualTo(before.count("destroyed, "));
    assertThat(after.text)
        .containsPattern("Key " + key + " of \\d+ rows of report is lost")
        .containsPattern("Key " + key + " of 3 rows of evidence is lost")
        .containsPattern("File " + files.get(0) + " .*: its key is lost, key " + key);
    assertThat(before.text).doesNotContain(key.toString());
  }

  /** As in a copy of the key store that is older than the key: no tombstone stands in it. */
  @Test
  void countsAKeyOnTheListOfTheDatabaseAsDestroyedAlsoWhereItsFileIsNotThere() throws IOException {
    var environment = environment();
    new VaultCommands(environment, endedKeys(), System.out).destroyKey(key);
    var keys = directory.resolve("keys");
    FileSystemUtils.copyRecursively(TestGround.keys(), keys);
    environment.put("RUGDEKKING_KEYS", keys.toString());
    Files.delete(keys.resolve("report/%s.keys".formatted(key.toString().substring(0, 8))));

    var said = run(environment, "verify");
    assertThat(said.text).doesNotContain(key.toString());
    assertThat(said.count("not opened because their key was destroyed")).isGreaterThanOrEqualTo(3);
  }

  @Test
  void saysThatADestroyedKeyIsInAnOlderCopyOfTheKeyStore() throws IOException {
    var environment = environment();
    var keys = directory.resolve("keys");
    FileSystemUtils.copyRecursively(TestGround.keys(), keys);
    new VaultCommands(environment, endedKeys(), System.out).destroyKey(key);
    assertThat(run(environment, "verify").text).doesNotContain("in the key store again");

    environment.put("RUGDEKKING_KEYS", keys.toString());
    assertThat(
            run(environment, "verify").count("keys that were destroyed are in the key store again"))
        .isGreaterThanOrEqualTo(1);
  }

  /** A file with nothing but tombstones says nothing about the keys that were in it. */
  @Test
  void countsNoKeyAsDestroyedThatAFileMadeAgainDoesNotHold() throws IOException {
    var keys = directory.resolve("keys");
    FileSystemUtils.copyRecursively(TestGround.keys(), keys);
    var environment = environment();
    environment.put("RUGDEKKING_KEYS", keys.toString());
    Files.delete(keys.resolve("report/%s.keys".formatted(key.toString().substring(0, 8))));
    var before = run(environment, "verify");
    try (var strongroom = OpenKeyStore.open(environment)) {
      strongroom.destroy(List.of(new KeyId(key)));
    }
    assertThat(run(environment, "verify").count("destroyed, "))
        .isEqualTo(before.count("destroyed, ") + 1);
  }

  @Test
  void namesAKeyThatIsDamaged() throws IOException {
    var keys = directory.resolve("keys");
    FileSystemUtils.copyRecursively(TestGround.keys(), keys);
    var environment = environment();
    environment.put("RUGDEKKING_KEYS", keys.toString());
    var segment = keys.resolve("report/%s.keys".formatted(key.toString().substring(0, 8)));
    var content = Files.readAllBytes(segment);
    // in the wrapped key of this slot; those around it may be destroyed, and are not read then
    int slot = (int) (key.getMostSignificantBits() >>> 16) & 0xfff;
    content[32 + 76 * slot + 20] ^= 1;
    Files.write(segment, content);
    assertThat(run(environment, "verify").text)
        .containsPattern("Key .* in " + segment.getFileName() + " cannot be used");
    Files.write(segment, java.util.Arrays.copyOf(content, content.length / 2));
    assertThat(run(environment, "verify").text)
        .contains(segment.getFileName() + " in the key store cannot be read");
  }

  @Test
  void aRestoreOfADamagedCopySaysWhatIsMissing() throws IOException {
    assumeTrue(TestGround.server().isEmbedded());
    var live = run(environment(), "verify");
    var copy = directory.resolve("copy");
    assertThat(run(environment(), "backup", copy.toString()).status).isZero();
    Files.writeString(copied(copy, 0), "damaged");
    Files.delete(copied(copy, 1));

    var environment = environment();
    var restored = SharedPrograms.in(directory.resolve("restored"));
    environment.put("RUGDEKKING_DATA", restored.toString());
    var said = run(environment, "restore", copy.toString());

    assertThat(said.status).isEqualTo(1);
    assertThat(said.count("whole")).isEqualTo(live.count("whole") - 2);
    assertThat(said.count("damaged")).isEqualTo(live.count("damaged") + 1);
    assertThat(said.count("missing")).isEqualTo(live.count("missing") + 1);
    assertThat(said.text)
        .contains(files.get(0).toString(), files.get(1).toString())
        .contains("is restored as far as it goes")
        .contains("It sends nothing until ./run release-restored.");
    assertThat(run(environment, "release-restored").text).startsWith("Restored at ");
  }

  @Test
  void aRestoreWithoutTheKeysSaysSo() throws IOException {
    assumeTrue(TestGround.server().isEmbedded());
    var copy = directory.resolve("copy");
    assertThat(run(environment(), "backup", copy.toString()).status).isZero();
    var environment = environment();
    var restored = SharedPrograms.in(directory.resolve("restored"));
    environment.put("RUGDEKKING_DATA", restored.toString());
    environment.put("RUGDEKKING_KEYS", directory.resolve("none").toString());
    var said = run(environment, "restore", copy.toString());
    assertThat(said.status).isEqualTo(1);
    assertThat(said.text).contains("There is no key store in", "as far as it goes");
    assertThat(directory.resolve("none")).doesNotExist();
  }

  @Test
  void makesNoDatabaseWhereThereIsNone() {
    var environment = environment();
    assumeTrue(TestGround.server().isEmbedded());
    environment.put("RUGDEKKING_DATA", directory.resolve("empty").toString());
    for (var command : List.of("verify", "release-restored", "mark-restored", "due", "new-keys")) {
      var said = run(environment, command);
      assertThat(said.status).isEqualTo(1);
      assertThat(said.text)
          .isEqualToIgnoringNewLines("There is no database in " + directory.resolve("empty"));
    }
    assertThat(directory.resolve("empty")).doesNotExist();
  }

  @Test
  void saysThatTheLookUpKeysAreDamagedOrLost(@TempDir Path folder) throws IOException {
    var keys = folder.resolve("keys");
    FileSystemUtils.copyRecursively(TestGround.keys(), keys);
    var environment = new HashMap<>(environment());
    environment.put("RUGDEKKING_KEYS", keys.toString());
    var lookup = keys.resolve("lookup.keys");
    var content = Files.readAllBytes(lookup);
    content[20] ^= 1;
    Files.write(lookup, content);
    assertThat(run(environment, "verify").text()).contains("The look-up keys are lost or damaged");
    Files.delete(lookup);
    assertThat(run(environment, "verify").text()).contains("The look-up keys are lost or damaged");
    assertThat(lookup).doesNotExist();
  }

  private static Map<String, String> environment() {
    var environment = new HashMap<>(System.getenv());
    environment.put("RUGDEKKING_DATA", TestGround.data().toString());
    environment.put("RUGDEKKING_KEYS", TestGround.keys().toString());
    return environment;
  }

  private static Said run(Map<String, String> environment, String... words) {
    var bytes = new ByteArrayOutputStream();
    var stream = new PrintStream(bytes, true, UTF_8);
    return new Said(
        Commands.run(List.of(words), environment, stream, stream), bytes.toString(UTF_8));
  }

  private static DestroyedKeys endedKeys() {
    return CustodyCommands.endedKeys(new DatabaseSettings(environment()::get));
  }

  private Path file(int number) {
    return place(files.get(number));
  }

  private static Path place(UUID file) {
    return TestGround.data()
        .resolve("files")
        .resolve(file.toString().substring(0, 2))
        .resolve(file.toString());
  }

  private Path copied(Path copy, int number) {
    return copy.resolve(TestGround.data().relativize(file(number)));
  }
}
