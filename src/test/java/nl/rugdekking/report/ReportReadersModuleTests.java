// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.TestGround;
import nl.rugdekking.access.AccessControl;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.evidence.EvidenceFile;
import nl.rugdekking.evidence.Pictures;
import nl.rugdekking.evidence.Upload;
import nl.rugdekking.register.Testimony;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who reads a report and its files, and that nobody reads them from tables or disk. */
class ReportReadersModuleTests extends ReportScene {

  @Autowired Testimony testimony;
  @Autowired AccessControl access;

  @Test
  void nobodySendsUnderAnotherOnesId() {
    var submission = ReportGround.about(UUID.randomUUID(), "Drie berichten");
    send(town.councillor(), submission);
    assertThatThrownBy(() -> send(town.otherCouncillor(), submission))
        .isInstanceOf(HiddenException.class);
    assertThatThrownBy(() -> town.in(() -> view.open(town.otherCouncillor(), submission.draft())))
        .isInstanceOf(HiddenException.class);
    var draft = UUID.randomUUID();
    town.in(() -> drafts.save(town.councillor(), draft, Map.of("words", "x"), List.of()));
    assertThatThrownBy(() -> send(town.otherCouncillor(), ReportGround.about(draft, "Van mij")))
        .isInstanceOf(HiddenException.class);
    assertThat(town.count("draft")).isEqualTo(1);
    assertThat(town.count("report")).isEqualTo(1);
  }

  @Test
  void handlersOpenTheOriginalAndTheCleanedCopy() {
    var receipt =
        send(town.councillor(), ReportGround.about(UUID.randomUUID(), "Bericht"), photo(40));
    var id = town.in(() -> view.open(town.councillor(), receipt.report())).files().getFirst().id();
    var entered = enter(town.clerk(), receipt.incident(), Action.READ_REPORT);
    assertThat(text(town.in(() -> downloads.open(entered, id, false)))).contains(Pictures.HIDDEN);
    assertThat(text(town.in(() -> downloads.open(entered, id, true))))
        .doesNotContain(Pictures.HIDDEN);
    try (var original = town.in(() -> downloads.open(entered, id, false))) {
      assertThat(original.displayable()).isFalse();
    }
    assertThat(
            Database.number(
                "select count(*) from audit_event where verb = 'look.EVIDENCE' and object_id = '"
                    + id
                    + "'"))
        .isEqualTo(3);
    assertThatThrownBy(() -> town.in(() -> downloads.open(entered, UUID.randomUUID(), false)))
        .isInstanceOf(HiddenException.class);
  }

  @Test
  void ofSeveralAffectedNeitherReadsTheReportOfAnother() {
    var slug = town.organisation().slug();
    var receipt =
        send(
            town.councillor(),
            ReportGround.about(
                UUID.randomUUID(),
                "Ons overkwam",
                Whom.BOTH,
                List.of(ReportGround.mail(slug, "Yusuf Demirel"), "iemand van de balie")));
    assertThat(town.count("case_part")).isEqualTo(3);
    // what was reported for the others is on nobody's list yet
    Database.endHolds();
    var incident = receipt.incident();
    assertThat(told(town.councillor(), incident, Action.READ_OWN)).hasSize(1);
    assertThat(told(town.clerk(), incident, Action.READ)).hasSize(1);
    assertThat(told(town.manager(), incident, Action.READ)).hasSize(1);
    assertThat(told(town.counterClerk(), incident, Action.READ_OWN)).isEmpty();
    assertThatThrownBy(() -> told(town.otherCouncillor(), incident, Action.READ))
        .isInstanceOf(HiddenException.class);
  }

  @Test
  void whoIsNamedByAFunctionBelongsToTheBodyOfThatFunction() {
    for (var name : List.of("een raadslid van de dorpspartij", "kandidaat-raadslid")) {
      var report = ReportGround.about(UUID.randomUUID(), "Ik zag", Whom.OTHER, List.of(name));
      var incident = send(town.manager(), report).incident();
      Database.endHolds();
      assertThat(told(town.clerk(), incident, Action.READ)).as(name).hasSize(1);
    }
    var colleague =
        ReportGround.about(UUID.randomUUID(), "Ik zag", Whom.OTHER, List.of("iemand van de balie"));
    var incident = send(town.councillor(), colleague).incident();
    Database.endHolds();
    assertThat(told(town.clerk(), incident, Action.READ)).hasSize(1);
  }

  @Test
  void theOneItHappenedToReadsWhatWasReportedForThem() {
    var receipt =
        send(
            town.councillor(),
            ReportGround.about(
                UUID.randomUUID(), "Yusuf is bedreigd", Whom.OTHER, List.of("yusuf demirel")));
    var told = told(town.counterClerk(), receipt.incident(), Action.READ_OWN);
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().words()).isEqualTo("Yusuf is bedreigd");
    assertThat(told.getFirst().by()).isEqualTo("Femke Terwisscha");
    var own = town.in(() -> view.open(town.councillor(), receipt.report()));
    assertThat(own.promises()).isEmpty();
    assertThat(own.isAffected()).isFalse();
  }

  @Test
  void noTableAndNoFileTellsWhatPeopleTold() throws IOException {
    var canary = "kanarie" + UUID.randomUUID().toString().replace("-", "");
    var draft = UUID.randomUUID();
    var upload = new Upload(canary + ".txt", canary.getBytes(StandardCharsets.UTF_8));
    town.in(() -> drafts.save(town.councillor(), draft, Map.of("words", canary), List.of(upload)));
    var submission =
        new Submission(
            UUID.randomUUID(),
            new ReportText(canary, canary, canary, canary, List.of(canary), List.of(canary)),
            null,
            null,
            Whom.OTHER,
            false,
            true,
            false);
    send(town.councillor(), submission, upload);
    assertThat(Rows.tablesWith(canary)).isEmpty();
    assertThat(Rows.tablesWith("Ilse Brandsema")).contains("person");
    try (var files = Files.walk(TestGround.data().resolve("files"))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
            .doesNotContain(canary);
      }
    }
    var own = town.in(() -> view.open(town.councillor(), submission.draft()));
    assertThat(own.files().getFirst().name()).isEqualTo(canary + ".txt");
  }

  @Test
  void equalWordsDoNotEncryptAlike() {
    send(town.councillor(), ReportGround.about(UUID.randomUUID(), "Precies hetzelfde"));
    send(town.councillor(), ReportGround.about(UUID.randomUUID(), "Precies hetzelfde"));
    assertThat(
            Database.number(
                "select count(distinct words) from report where organisation_id = '"
                    + town.organisation().id()
                    + "'"))
        .isEqualTo(2);
  }

  private static String text(EvidenceFile opened) {
    try (var file = opened) {
      return new String(file.content(), StandardCharsets.ISO_8859_1);
    }
  }

  private CaseAccess enter(Viewer viewer, IncidentId incident, Action action) {
    return town.in(() -> access.authorize(viewer, incident, action, Purpose.HANDLING));
  }

  private List<Testimony.VisibleReport> told(Viewer viewer, IncidentId incident, Action action) {
    var entered = enter(viewer, incident, action);
    return town.in(() -> testimony.listReports(entered));
  }
}
