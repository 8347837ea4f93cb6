// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import nl.rugdekking.Database;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.handling.HandlingService;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.register.Severity;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.vault.LookupHashes;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A known subject is proposed, linked by a human only, and undone without trace. */
class SubjectsModuleTests extends SubjectScene {

  @Autowired LookupHashes hashes;
  @Autowired HandlingService handling;

  @Test
  void proposesAKnownSubjectAndSaysWhyAndLinksNobodyByItself() {
    within(
        () -> {
          var first = first();
          var known = ground.recorded(first, "Noor in 't Veld");
          var second = second();
          var details = new SubjectDetails("VELD, NOOR", "0031 6 12345678", null, null, null, null);
          var id = ground.recorded(second, SubjectKind.PERSON, details);

          var candidates = ground.candidates(second, id);

          assertThat(candidates).extracting(SubjectLinks.Candidate::subject).containsExactly(known);
          assertThat(candidates.getFirst().number()).isEqualTo(first.number());
          assertThat(candidates.getFirst().common())
              .startsWith("NAME")
              .doesNotContain("NAME_BUT_ONE_LETTER");
          assertThat(ground.numbers(clerk, id)).containsExactly(second.number());
          var links =
              "select count(*) from subject_link where organisation_id = '%s'"
                  .formatted(town.organisation().id().value());
          assertThat(Database.number(links)).isZero();
        });
  }

  @Test
  void findsBySubjectsUnderAnOlderKeyOfTheHashes() {
    within(
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
    within(
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
    within(
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
  void linkedToAnEarlierIncidentThePoliceReportIsDue() {
    within(
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
    within(
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
    within(
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

  private static List<String> history(String promise) {
    return Database.texts(
        "select from_state || ' ' || to_state from promise_change where promise_id = '"
            + promise
            + "' order by at");
  }
}
