// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.TestGround;
import nl.rugdekking.access.AccessControl;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.evidence.EvidenceDownloads;
import nl.rugdekking.evidence.EvidenceFile;
import nl.rugdekking.evidence.Pictures;
import nl.rugdekking.evidence.Upload;
import nl.rugdekking.register.Testimony;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RugdekkingTest
class ReportsModuleTests {

  @Autowired ReportGround ground;
  @Autowired Reports reports;
  @Autowired Drafts drafts;
  @Autowired EvidenceDownloads looks;
  @Autowired OwnReportViews view;
  @Autowired Testimony testimony;
  @Autowired AccessControl access;

  private ReportGround.Town town;

  @BeforeEach
  void newTown() {
    town = ground.town();
  }

  private <T> T here(Callable<T> work) {
    try {
      return CurrentOrganisation.callIn(town.organisation().id(), work::call);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private int count(String table) {
    return Rows.count(table, town.organisation().id().value());
  }

  private Receipt send(Viewer viewer, Submission submission, Upload... uploads) {
    return here(() -> reports.submit(viewer, submission, List.of(uploads)));
  }

  @Test
  void aReportIsARegisteredIncidentWithPromises() {
    var id = UUID.randomUUID();
    var receipt = send(town.councillor(), ReportGround.about(id, "Drie berichten"));
    assertThat(receipt.report()).isEqualTo(id);
    assertThat(count("report")).isEqualTo(1);
    assertThat(count("incident")).isEqualTo(1);
    assertThat(count("promise")).isPositive();
    var own = here(() -> view.open(town.councillor(), id));
    assertThat(own.telling()).isNotNull();
    assertThat(own.progress()).isEqualTo(OwnReport.Progress.RECEIVED);
    assertThat(own.promises()).isNotEmpty();
    assertThat(own.parts().getFirst().readers())
        .extracting(reader -> reader.name())
        .containsExactly("Ilse Brandsema");
  }

  @Test
  void aFailureAtTheEndLeavesNothing() {
    Rows.execute(
        """
        create or replace function fail_on_purpose() returns trigger language plpgsql as
        $$ begin raise exception 'on purpose'; end $$;
        create constraint trigger fail_on_purpose after insert on report
          deferrable initially deferred for each row execute function fail_on_purpose();
        """);
    var id = UUID.randomUUID();
    try {
      here(() -> drafts.save(town.councillor(), id, Map.of("words", "x"), List.of()));
      assertThatThrownBy(
              () -> send(town.councillor(), ReportGround.about(id, "Drie berichten"), photo(40)))
          .isNotInstanceOf(HiddenException.class);
    } finally {
      Rows.execute("drop trigger fail_on_purpose on report");
    }
    for (var table :
        List.of("report", "incident", "case_file", "case_part", "promise", "evidence")) {
      assertThat(count(table)).as(table).isZero();
    }
    assertThat(count("draft")).isEqualTo(1);
    send(town.councillor(), ReportGround.about(id, "Drie berichten"), photo(40));
    assertThat(count("report")).isEqualTo(1);
    assertThat(count("evidence")).isEqualTo(1);
  }

  @Test
  void sentTwiceIsOneReport() {
    var submission = ReportGround.about(UUID.randomUUID(), "Drie berichten");
    var first = send(town.councillor(), submission, photo(40));
    var second = send(town.councillor(), submission, photo(40));
    assertThat(second).isEqualTo(first);
    assertThat(count("report")).isEqualTo(1);
    assertThat(count("incident")).isEqualTo(1);
    assertThat(count("evidence")).isEqualTo(1);
    assertThat(marks()).isEmpty();
  }

  @Test
  void sentAtOnceIsOneReport() throws Exception {
    for (var withDraft : List.of(false, true)) {
      var submission = ReportGround.about(UUID.randomUUID(), "Drie berichten");
      if (withDraft) {
        here(
            () ->
                drafts.save(
                    town.councillor(), submission.draft(), Map.of("words", "x"), List.of()));
      }
      var before = count("incident");
      var receipts = new HashSet<Receipt>();
      for (var sent : atOnce(6, () -> send(town.councillor(), submission, photo(30)))) {
        receipts.add(sent.get());
      }
      assertThat(receipts).hasSize(1);
      assertThat(count("incident")).isEqualTo(before + 1);
      assertThat(
              Rows.number(
                  "select count(*) from evidence where report_id = '" + submission.draft() + "'"))
          .isEqualTo(1);
    }
    assertThat(marks()).isEmpty();
  }

  private static <T> List<Future<T>> atOnce(int times, Callable<T> work) throws Exception {
    var barrier = new CyclicBarrier(times);
    try (var threads = Executors.newFixedThreadPool(times)) {
      var tasks = new ArrayList<Callable<T>>();
      for (int i = 0; i < times; i++) {
        tasks.add(
            () -> {
              barrier.await();
              return work.call();
            });
      }
      return threads.invokeAll(tasks);
    }
  }

  @Test
  void nobodySendsUnderAnotherOnesId() {
    var submission = ReportGround.about(UUID.randomUUID(), "Drie berichten");
    send(town.councillor(), submission);
    assertThatThrownBy(() -> send(town.otherCouncillor(), submission))
        .isInstanceOf(HiddenException.class);
    assertThatThrownBy(() -> here(() -> view.open(town.otherCouncillor(), submission.draft())))
        .isInstanceOf(HiddenException.class);
    var draft = UUID.randomUUID();
    here(() -> drafts.save(town.councillor(), draft, Map.of("words", "x"), List.of()));
    assertThatThrownBy(() -> send(town.otherCouncillor(), ReportGround.about(draft, "Van mij")))
        .isInstanceOf(HiddenException.class);
    assertThat(count("draft")).isEqualTo(1);
    assertThat(count("report")).isEqualTo(1);
  }

  @Test
  void theKeyOfADraftBecomesTheReports() {
    var id = UUID.randomUUID();
    here(() -> drafts.save(town.councillor(), id, Map.of("words", "x"), List.of(photo(40))));
    send(town.councillor(), ReportGround.about(id, "Drie berichten"));
    assertThat(count("draft")).isZero();
    var file = here(() -> view.open(town.councillor(), id)).files().getFirst();
    try (var opened = here(() -> looks.openOwn(town.councillor(), id, file.id()))) {
      assertThat(opened.displayable()).isTrue();
      assertThat(new String(opened.content(), StandardCharsets.ISO_8859_1))
          .doesNotContain(Pictures.HIDDEN);
    }
    assertThat(
            Rows.number(
                "select count(*) from report r join evidence e on e.key_id = r.key_id where r.id = '"
                    + id
                    + "'"))
        .isEqualTo(1);
  }

  @Test
  void handlersOpenTheOriginalAndTheCleanedCopy() {
    var receipt =
        send(town.councillor(), ReportGround.about(UUID.randomUUID(), "Bericht"), photo(40));
    var id = here(() -> view.open(town.councillor(), receipt.report())).files().getFirst().id();
    var entered = enter(town.clerk(), receipt.incident(), Action.READ_REPORT);
    assertThat(text(here(() -> looks.open(entered, id, false)))).contains(Pictures.HIDDEN);
    assertThat(text(here(() -> looks.open(entered, id, true)))).doesNotContain(Pictures.HIDDEN);
    try (var original = here(() -> looks.open(entered, id, false))) {
      assertThat(original.displayable()).isFalse();
    }
    assertThat(
            Rows.number(
                "select count(*) from audit_event where verb = 'look.EVIDENCE' and object_id = '"
                    + id
                    + "'"))
        .isEqualTo(3);
    assertThatThrownBy(() -> here(() -> looks.open(entered, UUID.randomUUID(), false)))
        .isInstanceOf(HiddenException.class);
  }

  private static String text(EvidenceFile opened) {
    try (var file = opened) {
      return new String(file.content(), StandardCharsets.ISO_8859_1);
    }
  }

  private nl.rugdekking.access.CaseAccess enter(Viewer viewer, IncidentId incident, Action action) {
    return here(() -> access.authorize(viewer, incident, action, Purpose.HANDLING));
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
    assertThat(count("case_part")).isEqualTo(3);
    var incident = receipt.incident();
    assertThat(told(town.councillor(), incident, Action.READ_OWN)).hasSize(1);
    assertThat(told(town.clerk(), incident, Action.READ)).hasSize(1);
    assertThat(told(town.manager(), incident, Action.READ)).hasSize(1);
    assertThat(told(town.counterClerk(), incident, Action.READ_OWN)).isEmpty();
    assertThatThrownBy(() -> told(town.otherCouncillor(), incident, Action.READ))
        .isInstanceOf(HiddenException.class);
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
    var own = here(() -> view.open(town.councillor(), receipt.report()));
    assertThat(own.promises()).isEmpty();
    assertThat(own.isAffected()).isFalse();
  }

  private List<Testimony.VisibleReport> told(Viewer viewer, IncidentId incident, Action action) {
    var entered = enter(viewer, incident, action);
    return here(() -> testimony.listReports(entered));
  }

  @Test
  void whoRathersNotToSayIsRegisteredAllTheSame() {
    send(town.councillor(), ReportGround.about(UUID.randomUUID(), "Iets", Whom.UNSAID, List.of()));
    assertThat(count("case_part")).isEqualTo(1);
    assertThat(count("promise")).isPositive();
  }

  @Test
  void noTableAndNoFileTellsWhatPeopleTold() throws IOException {
    var canary = "kanarie" + UUID.randomUUID().toString().replace("-", "");
    var draft = UUID.randomUUID();
    var upload = new Upload(canary + ".txt", canary.getBytes(StandardCharsets.UTF_8));
    here(() -> drafts.save(town.councillor(), draft, Map.of("words", canary), List.of(upload)));
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
    var own = here(() -> view.open(town.councillor(), submission.draft()));
    assertThat(own.files().getFirst().name()).isEqualTo(canary + ".txt");
  }

  @Test
  void equalWordsDoNotEncryptAlike() {
    send(town.councillor(), ReportGround.about(UUID.randomUUID(), "Precies hetzelfde"));
    send(town.councillor(), ReportGround.about(UUID.randomUUID(), "Precies hetzelfde"));
    assertThat(
            Rows.number(
                "select count(distinct words) from report where organisation_id = '"
                    + town.organisation().id()
                    + "'"))
        .isEqualTo(2);
  }

  private List<Path> marks() {
    var marks =
        TestGround.data()
            .resolve("files")
            .resolve("pending")
            .resolve(town.organisation().id().toString());
    if (!Files.isDirectory(marks)) {
      return List.of();
    }
    try (var files = Files.list(marks)) {
      return files.toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Upload photo(int size) {
    return new Upload("foto.jpg", Pictures.jpegWithExif(size, size, 1));
  }
}
