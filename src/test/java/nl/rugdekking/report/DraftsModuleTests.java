// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.TestGround;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.evidence.EvidenceFiles;
import nl.rugdekking.evidence.EvidenceRepository;
import nl.rugdekking.evidence.Pictures;
import nl.rugdekking.evidence.RefusedFile;
import nl.rugdekking.evidence.Upload;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.Vault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RugdekkingTest
class DraftsModuleTests {

  @Autowired ReportGround ground;
  @Autowired Drafts drafts;
  @Autowired OpenDrafts open;
  @Autowired Reports reports;
  @Autowired DraftCleanupJob tick;
  @Autowired DraftRepository repository;
  @Autowired EvidenceRepository evidence;
  @Autowired EvidenceFiles files;
  @Autowired UploadTransactions intake;
  @Autowired Vault vault;

  private ReportGround.Town town;
  private Viewer me;
  private final UUID id = UUID.randomUUID();

  @BeforeEach
  void newTown() {
    town = ground.town();
    me = town.councillor();
  }

  private List<RefusedFile> save(Map<String, String> fields, Upload... uploads) {
    return town.in(() -> drafts.save(me, id, fields, List.of(uploads)));
  }

  private void runTick() {
    CurrentOrganisation.runIn(town.organisation().id(), tick::run);
  }

  private KeyId key() {
    return town.in(() -> intake.run(() -> repository.find(id))).orElseThrow().key();
  }

  private static Upload text(String name, String content) {
    return new Upload(name, content.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void givesBackWhatWasWritten() {
    save(Map.of("words", "half af \0 \u202E"), text("a.txt", "bewijs"));
    var draft = town.in(() -> drafts.find(me, id)).orElseThrow();
    assertThat(draft.fields()).containsEntry("words", "half af \0 \u202E");
    assertThat(draft.files()).extracting(Draft.File::name).containsExactly("a.txt");
    assertThat(town.in(() -> open.list(me)))
        .extracting(OpenDrafts.OpenDraft::id)
        .containsExactly(id);
  }

  @Test
  void isHiddenFromEverybodyElse() {
    save(Map.of("words", "van mij"), text("a.txt", "bewijs"));
    var other = town.clerk();
    var file = town.in(() -> drafts.find(me, id)).orElseThrow().files().getFirst().id();
    assertThatThrownBy(() -> town.in(() -> drafts.find(other, id)))
        .isInstanceOf(HiddenException.class);
    assertThatThrownBy(() -> town.in(() -> drafts.save(other, id, Map.of(), List.of())))
        .isInstanceOf(HiddenException.class);
    assertThatThrownBy(
            () -> town.in(() -> drafts.save(other, id, Map.of(), List.of(text("b.txt", "b")))))
        .isInstanceOf(HiddenException.class);
    assertThatThrownBy(
            () ->
                CurrentOrganisation.runIn(
                    town.organisation().id(), () -> drafts.removeFile(other, id, file)))
        .isInstanceOf(HiddenException.class);
    assertThatThrownBy(
            () ->
                CurrentOrganisation.runIn(
                    town.organisation().id(), () -> drafts.discard(other, id)))
        .isInstanceOf(HiddenException.class);
    assertThat(town.in(() -> open.list(other))).isEmpty();
    assertThat(town.in(() -> drafts.find(me, id)).orElseThrow().fields())
        .containsEntry("words", "van mij");
  }

  @Test
  void endsAfterTwoDaysAndTakesItsKeyAlong() {
    save(Map.of("words", "van mij"), text("a.txt", "bewijs"));
    var key = key();
    var paths =
        town.in(() -> intake.run(() -> evidence.listFilesByKey(key))).stream()
            .map(files::pathOf)
            .toList();
    assertThat(paths).isNotEmpty().allSatisfy(path -> assertThat(path).exists());
    runTick();
    assertThat(vault.isDestroyed(key)).isFalse();
    age("48 hours");
    assertThat(town.in(() -> drafts.find(me, id))).isEmpty();
    runTick();
    assertThat(vault.isDestroyed(key)).isTrue();
    assertThat(paths).allSatisfy(path -> assertThat(path).doesNotExist());
    for (var table : List.of("draft", "evidence")) {
      assertThat(town.count(table)).as(table).isZero();
    }
  }

  @Test
  void thrownAwayIsGoneAtOnce() {
    save(Map.of("words", "van mij"));
    var key = key();
    CurrentOrganisation.runIn(town.organisation().id(), () -> drafts.discard(me, id));
    assertThat(town.in(() -> drafts.find(me, id))).isEmpty();
    runTick();
    assertThat(vault.isDestroyed(key)).isTrue();
  }

  @Test
  void endingGoesOnAfterAStopInBetween() {
    save(Map.of("words", "van mij"), text("a.txt", "bewijs"));
    var key = key();
    age("49 hours");
    vault.destroy(key);
    runTick();
    assertThat(town.count("draft")).isZero();
    assertThat(town.count("evidence")).isZero();
  }

  @Test
  void aReportWrittenOnAnEndedDraftGetsAKeyThatLives() {
    save(Map.of("words", "van mij"), text("a.txt", "bewijs"));
    age("49 hours");
    runTick();
    town.in(() -> reports.submit(me, ReportGround.about(id, "Toch nog"), List.of()));
    runTick();
    assertThat(
            vault.isDestroyed(
                town.in(() -> intake.run(() -> repository.claim(id))).orElseThrow().key()))
        .isFalse();
  }

  @Test
  void savingOnceMoreAfterSendingMakesNoDraft() {
    town.in(() -> reports.submit(me, ReportGround.about(id, "Verstuurd"), List.of()));
    save(Map.of("words", "Verstuurd"), text("laat.txt", "te laat"));
    assertThat(town.in(() -> drafts.find(me, id))).isEmpty();
    assertThat(town.count("draft")).isZero();
    assertThat(town.count("evidence")).isZero();
  }

  @Test
  void keepsWhatCanBeTakenAndSaysWhatNot() {
    var refused =
        save(
            Map.of(),
            text("goed.txt", "bewijs"),
            text("goed-nog-eens.txt", "bewijs"),
            text("pagina.jpg", "<html><script>alert(1)</script></html>"),
            new Upload("bom.png", Pictures.pngBomb(30_000, 30_000)),
            new Upload("groot.txt", new byte[20_000_001]),
            new Upload("kapot.png", broken()));
    assertThat(refused)
        .extracting(RefusedFile::messageKey)
        .containsExactly(
            "evidence.file.unknown-kind",
            "evidence.file.too-many-pixels",
            "evidence.file.too-large");
    assertThat(town.in(() -> drafts.find(me, id)).orElseThrow().files())
        .extracting(file -> file.name() + " " + file.cleaned())
        .containsExactlyInAnyOrder("goed.txt false", "kapot.png false");
  }

  @Test
  void takesTenFilesOverAllDeliveries() {
    for (int i = 0; i < 10; i++) {
      assertThat(save(Map.of(), text(i + ".txt", "nummer " + i))).isEmpty();
    }
    assertThat(save(Map.of(), text("elf.txt", "nummer elf")))
        .extracting(RefusedFile::messageKey)
        .containsExactly("evidence.file.too-many");
  }

  private UUID original() {
    return Objects.requireNonNull(
        town.in(() -> intake.run(() -> evidence.list(id))).getFirst().original());
  }

  @Test
  void aFileTakenAwayIsGoneFromDisk() {
    save(Map.of(), text("a.txt", "bewijs"));
    var path = files.pathOf(original());
    var file = town.in(() -> drafts.find(me, id)).orElseThrow().files().getFirst();
    CurrentOrganisation.runIn(town.organisation().id(), () -> drafts.removeFile(me, id, file.id()));
    assertThat(path).doesNotExist();
    assertThat(town.in(() -> drafts.find(me, id)).orElseThrow().files()).isEmpty();
  }

  @Test
  void sweepsFilesThatNoRowNamesAndNoOthers() throws IOException {
    var orphan = town.in(() -> files.write(new byte[] {1, 2, 3}));
    save(Map.of(), text("a.txt", "bewijs"));
    var kept = original();
    var marks =
        TestGround.data().resolve("files/pending").resolve(town.organisation().id().toString());
    Files.createFile(marks.resolve(kept.toString()));
    runTick();
    assertThat(files.pathOf(orphan)).exists();
    for (var mark : List.of(orphan, kept)) {
      Files.setLastModifiedTime(
          marks.resolve(mark.toString()), FileTime.from(Instant.now().minusSeconds(3_700)));
    }
    runTick();
    assertThat(files.pathOf(orphan)).doesNotExist();
    assertThat(files.pathOf(kept)).exists();
    assertThat(marks).isEmptyDirectory();
  }

  private void age(String interval) {
    Database.change(
        "update draft set started_at = started_at - interval '%s' where id = '%s'"
            .formatted(interval, id));
  }

  private static byte[] broken() {
    var picture = Pictures.png(60, 30);
    java.util.Arrays.fill(picture, 40, picture.length, (byte) 0x55);
    return picture;
  }
}
