// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.rugdekking.Database;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.access.ForbiddenException;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.handling.HandlingService;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.register.Severity;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.register.SubmittedText;
import nl.rugdekking.report.ReportGround;
import nl.rugdekking.vault.LookupHashes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A known subject is proposed, linked by a human only, and undone without trace. */
@RugdekkingTest
class SubjectsModuleTests {

  private static final LocalDate EARLIER = LocalDate.of(2026, 3, 1);
  private static final LocalDate LATER = LocalDate.of(2026, 6, 1);

  @Autowired SubjectGround ground;
  @Autowired LookupHashes hashes;
  @Autowired HandlingService handling;

  private ReportGround.Town town;
  private Viewer clerk;

  @BeforeEach
  void newTown() {
    town = ground.town();
    clerk = town.clerk();
  }

  @Test
  void proposesAKnownSubjectAndSaysWhyAndLinksNobodyByItself() {
    ground.within(
        town,
        () -> {
          var first = first();
          var known = ground.recorded(first, "Noor in 't Veld");
          var second = second();
          var details = new SubjectDetails("VELD, NOOR", "0031 6 12345678", null, null, null, null);
          var id = ground.recorded(second, SubjectKind.PERSON, details);

          var candidates = ground.candidates(second, id);

          assertThat(candidates).extracting(SubjectLinks.Candidate::subject).containsExactly(known);
          assertThat(candidates.getFirst().number()).isEqualTo(first.number());
          assertThat(candidates.getFirst().common()).first().isEqualTo("NAME");
          assertThat(ground.numbers(clerk, id)).containsExactly(second.number());
          assertThat(count("subject_link")).isZero();
        });
  }

  @Test
  void findsBySubjectsUnderAnOlderKeyOfTheHashes() {
    ground.within(
        town,
        () -> {
          var known = ground.recorded(first(), "Bram Wiltink");
          hashes.rotate();
          var second = second();
          var id = ground.recorded(second, "Wiltink, Bram");
          assertThat(ground.candidates(second, id))
              .extracting(SubjectLinks.Candidate::subject)
              .containsExactly(known);
        });
  }

  @Test
  void proposesNobodyByWhatIsNoName() {
    ground.within(
        town,
        () -> {
          for (var said : List.of("dezelfde als vorige keer", "fam.", "onbekend", "n.v.t.")) {
            ground.recorded(first(), said);
            var second = second();
            assertThat(ground.candidates(second, ground.recorded(second, said))).as(said).isEmpty();
          }
        });
  }

  @Test
  void proposesNobodyFromACaseThatTheViewerMayNotOpen() {
    ground.within(
        town,
        () -> {
          var staff = ground.reported(town.counterClerk(), town.manager(), EARLIER);
          var hidden = ground.recorded(staff, "Noor Slagter");
          var second = second();
          var id = ground.recorded(second, "Noor Slagter");

          assertThat(ground.candidates(second, id)).isEmpty();
          assertThatThrownBy(() -> ground.link(second, id, hidden))
              .isInstanceOf(StalePageException.class);
          assertThatThrownBy(() -> ground.numbers(clerk, hidden))
              .isInstanceOf(HiddenException.class);
        });
  }

  @Test
  void aDossierShowsEachViewerOnlyWhatTheyMayOpen() {
    ground.within(
        town,
        () -> {
          var staff = ground.reported(town.counterClerk(), town.manager(), EARLIER);
          var there = ground.recorded(staff, "Noor Slagter");
          var both = ground.with(town.manager(), OfficeKind.CASE_OWNER);
          var council = ground.reported(town.councillor(), both, LATER);
          var here = ground.recorded(council, "Noor Slagter");
          ground.link(council, here, there);
          conclude(both, here, "Komt vaker");

          assertThat(ground.numbers(both, here)).containsExactly(staff.number(), council.number());
          assertThat(ground.numbers(clerk, here)).containsExactly(council.number());
          assertThat(ground.dossiers.getDossier(both, here).conclusions()).hasSize(1);
          assertThat(ground.dossiers.getDossier(clerk, here).conclusions()).isEmpty();
          assertThat(ground.dossiers.listDueReviews(both)).hasSize(1);
          assertThat(ground.dossiers.listDueReviews(clerk)).isEmpty();
          assertThatThrownBy(() -> ground.numbers(town.councillor(), here))
              .isInstanceOf(HiddenException.class);
        });
  }

  @Test
  void linkedToAnEarlierIncidentThePoliceReportIsDue() {
    ground.within(
        town,
        () -> {
          var first = first();
          var known = ground.recorded(first, "Noor Slagter");
          var second = second();
          var id = ground.recorded(second, "Noor Slagter");
          assertThat(ground.policeReport(second)).isNull();

          ground.link(second, id, known);
          ground.link(second, id, known);

          assertThat(Objects.requireNonNull(ground.policeReport(second)).state())
              .isEqualTo(PromiseState.WAITING);
          assertThat(ground.policeReport(first)).isNull();
          assertThat(ground.numbers(clerk, known)).containsExactly(first.number(), second.number());
        });
  }

  @Test
  void undoneItLeavesNoTraceOnTheWrongOneAndThePromiseLapses() {
    ground.within(
        town,
        () -> {
          var first = first();
          var known = ground.recorded(first, "Noor Slagter");
          var before = ground.timeline(first);
          var second = second();
          var id = ground.recorded(second, "Noor Slagter");
          ground.link(second, id, known);
          conclude(clerk, known, "Over beide");
          assertThat(ground.dossiers.getDossier(clerk, known).conclusions()).hasSize(1);

          ground.unlink(second, id, known);

          var left = ground.dossiers.getDossier(clerk, known);
          assertThat(left.lines())
              .extracting(Dossiers.DossierIncident::number)
              .containsExactly(first.number());
          assertThat(left.conclusions()).isEmpty();
          assertThat(ground.timeline(first)).isEqualTo(before);
          var lapsed = Objects.requireNonNull(ground.policeReport(second));
          assertThat(lapsed.state()).isEqualTo(PromiseState.LAPSED);
          assertThat(history(lapsed.id().value().toString())).containsExactly("WAITING LAPSED");
          assertThat(audited(id)).contains("subject.LINKED", "subject.UNLINKED");

          ground.link(second, id, known);
          assertThat(Objects.requireNonNull(ground.policeReport(second)).state())
              .isEqualTo(PromiseState.WAITING);
        });
  }

  @Test
  void undoneItStaysOwedWhereItIsSeriousToo() {
    ground.within(
        town,
        () -> {
          var known = ground.recorded(first(), "Noor Slagter");
          var second = second();
          var id = ground.recorded(second, "Noor Slagter");
          ground.link(second, id, known);
          handling.assess(
              ground.enter(second),
              second.id(),
              ground.seen(second).affected().version(),
              new HandlingService.Assessment(Severity.HIGH, List.of(), null));
          ground.unlink(second, id, known);
          assertThat(Objects.requireNonNull(ground.policeReport(second)).state())
              .isEqualTo(PromiseState.WAITING);
        });
  }

  @Test
  void aLookAtASubjectIsWrittenDown() {
    ground.within(
        town,
        () -> {
          var first = first();
          var id = ground.recorded(first, "Noor Slagter");
          var looks = looks(id);
          ground.subjects.list(ground.enter(first), first.id());
          ground.dossiers.getDossier(clerk, id);
          assertThat(looks(id)).isEqualTo(looks + 2);
        });
  }

  @Test
  void theCoordinatorWhoMayReadSeesAndConcludesAndRecordsNothing() {
    ground.within(
        town,
        () -> {
          var staff = ground.reported(town.counterClerk(), town.manager(), EARLIER);
          var id = ground.recorded(staff, "Noor Slagter");
          var council = second();
          var other = ground.recorded(council, "Sanne Wiltink");
          var coordinator = ground.with(town.otherCouncillor(), OfficeKind.COORDINATOR);

          assertThat(ground.numbers(coordinator, id)).containsExactly(staff.number());
          conclude(coordinator, id, "Let op");
          assertThatThrownBy(() -> ground.numbers(coordinator, other))
              .isInstanceOf(HiddenException.class);
          assertThatThrownBy(
                  () ->
                      ground.subjects.record(
                          ground.enter(staff, coordinator),
                          staff.id(),
                          id,
                          SubjectKind.UNKNOWN,
                          SubjectDetails.ofName("iemand")))
              .isInstanceOf(ForbiddenException.class);
        });
  }

  @Test
  void whoIsResponsibleReadsADossierAndConcludesNothing() {
    ground.within(
        town,
        () -> {
          var id = ground.recorded(first(), "Noor Slagter");
          var responsible = ground.with(town.otherCouncillor(), OfficeKind.RESPONSIBLE);
          assertThat(ground.dossiers.getDossier(responsible, id).mayConclude()).isFalse();
          assertThatThrownBy(() -> conclude(responsible, id, "Mag niet"))
              .isInstanceOf(ForbiddenException.class);
        });
  }

  // ---- how a situation is reached

  private SubjectGround.Part first() {
    return ground.reported(town.councillor(), clerk, EARLIER);
  }

  private SubjectGround.Part second() {
    return ground.reported(town.councillor(), clerk, LATER);
  }

  private void conclude(Viewer viewer, SubjectId id, String words) {
    var said = new SubmittedText(java.util.UUID.randomUUID(), words);
    ground.dossiers.addConclusion(
        viewer, id, said, LocalDate.now(java.time.ZoneOffset.UTC).plusMonths(3));
  }

  private long count(String table) {
    return Long.parseLong(
        texts("select count(*) from " + table + " where organisation_id = '" + organisation() + "'")
            .getFirst());
  }

  private String organisation() {
    return town.organisation().id().value().toString();
  }

  private static List<String> history(String promise) {
    return texts(
        "select from_state || ' ' || to_state from promise_change where promise_id = '"
            + promise
            + "' order by at");
  }

  private static List<String> audited(SubjectId id) {
    return texts("select verb from audit_event where object_id = '" + id.value() + "'");
  }

  private static long looks(SubjectId id) {
    return audited(id).stream().filter(verb -> verb.startsWith("look.")).count();
  }

  private static List<String> texts(String sql) {
    return Database.asMigrator(connection -> Database.texts(connection, sql));
  }
}
