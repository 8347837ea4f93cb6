// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.rugdekking.access.ForbiddenException;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.organisation.OfficeKind;
import org.junit.jupiter.api.Test;

/** Who sees which dossier, who concludes on it, and that a look at it is written down. */
class DossiersModuleTests extends SubjectScene {

  @Test
  void aDossierShowsEachViewerOnlyWhatTheyMayOpen() {
    within(
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
  void aLookAtASubjectIsWrittenDown() {
    within(
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
    within(
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
  void theCoordinatorIsProposedAKnownSubjectAndLinksItAndTakesItBack() {
    within(
        () -> {
          var first = ground.reported(town.counterClerk(), town.manager(), EARLIER);
          var known = ground.recorded(first, "Noor Slagter");
          var second = ground.reported(town.counterClerk(), town.manager(), LATER);
          var id = ground.recorded(second, "Slagter, Noor");
          var coordinator = ground.with(town.otherCouncillor(), OfficeKind.COORDINATOR);
          var entered = ground.enter(second, coordinator);
          var subject = ground.subjects.list(entered, second.id()).getFirst();

          assertThat(ground.links.listCandidates(entered, subject))
              .extracting(SubjectLinks.Candidate::subject)
              .containsExactly(known);
          ground.links.link(entered, second.id(), id, known);
          assertThat(ground.numbers(coordinator, id))
              .containsExactly(first.number(), second.number());
          ground.links.unlink(entered, second.id(), id, known);
          assertThat(ground.numbers(coordinator, id)).containsExactly(second.number());
        });
  }

  @Test
  void whoIsResponsibleReadsADossierAndConcludesNothing() {
    within(
        () -> {
          var id = ground.recorded(first(), "Noor Slagter");
          var responsible = ground.with(town.otherCouncillor(), OfficeKind.RESPONSIBLE);
          assertThat(ground.dossiers.getDossier(responsible, id).mayConclude()).isFalse();
          assertThatThrownBy(() -> conclude(responsible, id, "Mag niet"))
              .isInstanceOf(ForbiddenException.class);
        });
  }

  private static long looks(SubjectId id) {
    return audited(id).stream().filter(verb -> verb.startsWith("look.")).count();
  }
}
