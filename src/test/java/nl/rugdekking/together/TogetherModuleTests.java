// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.together;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.ForbiddenException;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.Lane;
import nl.rugdekking.access.NewestParts.PagePosition;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.finding.CaseFilter;
import nl.rugdekking.finding.IncidentList;
import nl.rugdekking.finding.IncidentSummary;
import nl.rugdekking.handling.ClosingService;
import nl.rugdekking.handling.HandlingService;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.register.CaseEntryKind;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.EntryKind;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.Registration;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.register.SubmittedText;
import nl.rugdekking.report.ReportGround;
import nl.rugdekking.subject.SubjectGround;
import nl.rugdekking.subject.SubjectGround.Part;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Two reports on one event are handled as one, nobody sees more by it, and it can be undone. */
@RugdekkingTest
class TogetherModuleTests {

  private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

  @Autowired SubjectGround ground;
  @Autowired Together together;
  @Autowired SimilarIncidents similar;
  @Autowired IncidentList list;
  @Autowired HandlingService handling;
  @Autowired ClosingService closing;
  @Autowired CaseAssignments cases;
  @Autowired TransactionTemplate transactions;

  private ReportGround.Town town;
  private Viewer clerk;

  @BeforeEach
  void newTown() {
    town = ground.town();
    clerk = town.clerk();
  }

  @Test
  void theFirstKeepsItsNumberWhicheverPageItIsDoneOn() {
    within(
        () -> {
          var first = first();
          var second = second();

          assertThat(together.join(enter(second), first.number())).isEqualTo(first.number());

          var one = enter(first);
          assertThat(one.all()).hasSize(2);
          assertThat(enter(second).number()).isEqualTo(first.number());
          assertThat(numbers(clerk)).containsExactly(first.number(), first.number());
          assertThat(together.listJoined(one))
              .extracting(Together.JoinedIncident::number)
              .containsExactly(first.number(), second.number());
        });
  }

  @Test
  void sentTwiceIsOnceAndTheSameCaseIsRefused() {
    within(
        () -> {
          var first = first();
          var second = second();
          var before = enter(first);
          together.join(before, second.number());
          together.join(enter(first), second.number());
          assertThat(timeline(second, JoinEntryKind.BROUGHT_TOGETHER)).isEqualTo(1);
          assertThatThrownBy(() -> together.getOther(enter(first), second.number()))
              .isInstanceOf(RefusedException.class);
        });
  }

  @Test
  void eachAffectedReadsTheirOwnReportOnly() {
    within(
        () -> {
          var first = first();
          var second = second();
          together.join(enter(first), second.number());

          var own = ownView(town.otherCouncillor(), second);
          assertThat(own.parts()).hasSize(1);
          assertThat(own.incident().happenedOn()).isEqualTo(DAY.plusDays(1));
          assertThat(own.timeline())
              .extracting(CaseView.Line::kind)
              .contains(CaseEntryKind.REGISTERED)
              .doesNotContain(JoinEntryKind.BROUGHT_TOGETHER);
          assertThat(own.timeline())
              .filteredOn(line -> line.kind() == CaseEntryKind.REGISTERED)
              .hasSize(1);
          assertThat(numbersOwn(town.councillor())).containsExactly(first.number());
          var entered = enter(town.otherCouncillor(), first.number(), Action.READ_STATUS);
          assertThat(entered.parts(Action.READ_STATUS)).hasSize(1);
        });
  }

  @Test
  void whoMayReadOneOfThemFindsNothingOfTheOtherByItsNumber() {
    within(
        () -> {
          var both = ground.with(clerk, OfficeKind.FALLBACK);
          ground.people.addOffice(
              both.person(),
              OfficeKind.CASE_OWNER,
              nl.rugdekking.organisation.BodyKind.ORGANISATION,
              LocalDate.of(2020, 1, 1));
          both = ground.viewers.find(both.account()).orElseThrow();
          var council = ground.reported(town.councillor(), both, DAY);
          var staff = ground.reported(town.counterClerk(), both, DAY);
          together.join(enter(council), staff.number());

          assertThat(enter(town.manager(), staff.number(), Action.READ).parts(Action.READ))
              .hasSize(1);
          assertThat(numbers(town.manager())).containsExactly(council.number());
          var seen = ground.views.getForHandler(enter(town.manager(), staff.number(), Action.READ));
          assertThat(seen.parts()).hasSize(1);
          assertThat(seen.timeline())
              .filteredOn(line -> line.kind() == CaseEntryKind.REGISTERED)
              .hasSize(1);
          assertThat(together.listJoined(enter(town.manager(), staff.number(), Action.READ)))
              .isEmpty();
          assertThatThrownBy(
                  () ->
                      together.separate(
                          enter(town.manager(), council.number(), Action.READ), staff.number()))
              .isInstanceOf(ForbiddenException.class);
          // the councillor is nothing to what was registered for the counter clerk
          assertThatThrownBy(() -> enter(town.councillor(), staff.number(), Action.READ_OWN))
              .isInstanceOf(HiddenException.class);
          assertThat(enter(town.councillor(), council.number(), Action.READ_OWN).own().affected())
              .isEqualTo(town.councillor().person());
        });
  }

  @Test
  void whatOneMayNotBringTogetherAnswersLikeANumberNeverGivenOut() {
    within(
        () -> {
          var council = first();
          var staff = ground.reported(town.counterClerk(), town.manager(), DAY);
          for (var number : List.of(staff.number(), "2026-ZZZZ")) {
            assertThatThrownBy(() -> together.join(enter(council), number))
                .isInstanceOf(RefusedException.class)
                .extracting(e -> ((RefusedException) e).messageKey())
                .isEqualTo("together.unknown");
          }
          assertThat(similar.list(enter(council))).isEmpty();
        });
  }

  @Test
  void lanesStayApart() {
    within(
        () -> {
          var adviser = ground.with(clerk, OfficeKind.CONFIDENTIAL_ADVISER);
          var open = ground.reported(town.councillor(), adviser, DAY);
          var told =
              List.of(
                  Registration.ReportedPerson.known(
                      town.otherCouncillor().position().orElseThrow()));
          var confidential =
              transactions.execute(
                  status ->
                      ground
                          .incidents
                          .register(
                              new Registration(
                                  town.otherCouncillor().person(),
                                  Lane.CONFIDENTIAL,
                                  DAY,
                                  "email",
                                  false,
                                  told,
                                  List.of()))
                          .number());
          assertThatThrownBy(() -> together.join(enter(open), confidential))
              .isInstanceOf(RefusedException.class);
        });
  }

  @Test
  void somebodyAffectedInBothIsPromisedEverythingOnce() {
    within(
        () -> {
          var first = ground.reported(town.councillor(), clerk, DAY);
          var second = ground.reported(town.councillor(), clerk, DAY);
          together.join(enter(first), second.number());

          assertThat(states(first)).doesNotContain(PromiseState.LAPSED);
          assertThat(states(second)).containsOnly(PromiseState.LAPSED);
          assertThat(ownView(town.councillor(), second).parts().getFirst().part().id())
              .isEqualTo(first.id());

          together.separate(enter(first), second.number());

          assertThat(enter(second).number()).isEqualTo(second.number());
          assertThat(kinds(second, PromiseState.OPEN, PromiseState.WAITING))
              .isEqualTo(kinds(first, PromiseState.OPEN, PromiseState.WAITING));
          assertThat(ownView(town.councillor(), second).parts().getFirst().part().id())
              .isEqualTo(second.id());
        });
  }

  @Test
  void takenApartEachKeepsWhatWasWrittenWithIt() {
    within(
        () -> {
          var first = first();
          var second = second();
          together.join(enter(first), second.number());
          note(first, first, "bij de eerste");
          note(first, second, "bij de tweede");

          together.separate(enter(first), second.number());

          assertThat(words(first)).contains("bij de eerste").doesNotContain("bij de tweede");
          assertThat(words(second)).contains("bij de tweede").doesNotContain("bij de eerste");
          assertThat(enter(first).all()).hasSize(1);
          assertThat(numbers(clerk)).containsExactlyInAnyOrder(first.number(), second.number());
          assertThatThrownBy(() -> together.separate(enter(first), second.number()))
              .isInstanceOf(StalePageException.class);
        });
  }

  @Test
  void threeReportsAreOneCaseAndTheMiddleOneCanLeave() {
    within(
        () -> {
          var first = first();
          var second = second();
          var third = ground.reported(town.councillor(), clerk, DAY);
          together.join(enter(third), second.number());
          together.join(enter(third), first.number());
          assertThat(enter(third).number()).isEqualTo(first.number());
          assertThat(enter(first).all()).hasSize(3);

          together.separate(enter(first), second.number());

          assertThat(enter(first).all()).hasSize(2);
          assertThat(enter(third).number()).isEqualTo(first.number());
          assertThat(enter(second).number()).isEqualTo(second.number());
        });
  }

  @Test
  void whomTheRulesKeepFromOneTheyKeepFromBothUntilItIsTakenApart() {
    within(
        () -> {
          var outside = ground.with(clerk, OfficeKind.FALLBACK);
          ground.people.addOffice(
              town.otherCouncillor().person(),
              OfficeKind.CASE_OWNER,
              nl.rugdekking.organisation.BodyKind.ORGANISATION,
              LocalDate.of(2020, 1, 1));
          var staff = ground.reported(town.counterClerk(), town.manager(), DAY);
          var council = ground.reported(town.otherCouncillor(), clerk, DAY);
          var helper = ground.viewers.find(town.otherCouncillor().account()).orElseThrow();
          assertThat(numbers(helper)).containsExactly(staff.number());

          ground.people.addOffice(
              outside.person(),
              OfficeKind.CASE_OWNER,
              nl.rugdekking.organisation.BodyKind.ORGANISATION,
              LocalDate.of(2020, 1, 1));
          var both = ground.viewers.find(clerk.account()).orElseThrow();
          together.join(enter(both, staff.number(), Action.READ), council.number());

          // affected in the other one by now
          assertThat(numbers(helper)).isEmpty();
          assertThatThrownBy(() -> enter(helper, staff.number(), Action.READ))
              .isInstanceOfAny(HiddenException.class, ForbiddenException.class);

          together.separate(enter(both, staff.number(), Action.READ), council.number());
          assertThat(numbers(helper)).containsExactly(staff.number());
        });
  }

  @Test
  void oneEventIsNoRepetition() {
    within(
        () -> {
          var first = first();
          var here = ground.recorded(first, "Noor Slagter");
          var second = second();
          var there = ground.recorded(second, "Noor Slagter");
          ground.link(second, there, here);
          assertThat(ground.policeReport(second)).isNotNull();

          together.join(enter(first), second.number());
          assertThat(policeReport(second)).isEqualTo(PromiseState.LAPSED);

          together.separate(enter(first), second.number());
          assertThat(policeReport(second)).isEqualTo(PromiseState.WAITING);
        });
  }

  @Test
  void proposesWhatHappenedAroundTheSameDay() {
    within(
        () -> {
          var first = first();
          var second = second();
          ground.reported(town.councillor(), clerk, DAY.minusMonths(1));
          assertThat(similar.list(enter(first)))
              .extracting(SimilarIncidents.SimilarIncident::number)
              .containsExactly(second.number());
        });
  }

  private Part first() {
    return ground.reported(town.councillor(), clerk, DAY);
  }

  private Part second() {
    return ground.reported(town.otherCouncillor(), clerk, DAY.plusDays(1));
  }

  private void within(Runnable work) {
    CurrentOrganisation.runIn(town.organisation().id(), work);
  }

  private CaseAccess enter(Part part) {
    return enter(part.handler(), part.number(), Action.READ);
  }

  private CaseAccess enter(Viewer viewer, String number, Action action) {
    return ground.access.authorize(viewer, number, action, Purpose.HANDLING);
  }

  private CaseView ownView(Viewer viewer, Part part) {
    var entered = enter(viewer, part.number(), Action.READ_OWN);
    return ground.views.getForAffected(entered, entered.own().id());
  }

  private List<String> numbers(Viewer viewer) {
    return list.listHandled(viewer, CaseFilter.NONE, PagePosition.FIRST).cases().stream()
        .map(IncidentSummary::number)
        .toList();
  }

  private List<String> numbersOwn(Viewer viewer) {
    return list.listOwn(viewer, PagePosition.FIRST).cases().stream()
        .map(IncidentSummary::number)
        .toList();
  }

  private List<Promise> promises(Part part) {
    return ground.views.getForHandler(enter(part)).parts().stream()
        .filter(view -> view.part().id().equals(part.id()))
        .flatMap(view -> view.promises().stream())
        .toList();
  }

  private List<PromiseState> states(Part part) {
    return promises(part).stream().map(Promise::state).toList();
  }

  private List<PromiseKind> kinds(Part part, PromiseState... states) {
    return promises(part).stream()
        .filter(promise -> Set.of(states).contains(promise.state()))
        .map(Promise::kind)
        .toList();
  }

  private PromiseState policeReport(Part part) {
    return promises(part).stream()
        .filter(promise -> promise.kind().equals(PromiseKind.POLICE_REPORT))
        .reduce((one, last) -> last)
        .orElseThrow()
        .state();
  }

  private void note(Part handledIn, Part about, String words) {
    handling.addNote(
        enter(handledIn), about.id(), new SubmittedText(java.util.UUID.randomUUID(), words), false);
  }

  private List<String> words(Part part) {
    return ground.views.getForHandler(enter(part)).timeline().stream()
        .map(CaseView.Line::words)
        .filter(java.util.Objects::nonNull)
        .map(String.class::cast)
        .toList();
  }

  private long timeline(Part part, EntryKind kind) {
    return ground.timeline(part).stream().filter(kind::equals).count();
  }
}
