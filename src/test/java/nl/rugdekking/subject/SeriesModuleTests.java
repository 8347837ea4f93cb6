// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import nl.rugdekking.Database;
import nl.rugdekking.Reasons;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.Lane;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.handling.AffectedLinkService;
import nl.rugdekking.handling.ClosingService;
import nl.rugdekking.handling.Explanation;
import nl.rugdekking.handling.HandlingService;
import nl.rugdekking.handling.SettlementService;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.Policies;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.register.Outcome;
import nl.rugdekking.register.Registration;
import nl.rugdekking.register.Severity;
import nl.rugdekking.subject.SubjectGround.Part;
import nl.rugdekking.tick.DueWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

// More than 300 lines, because each way in which a second act comes and goes is tried here.
/** A second act within the months of the policy: against the same person, or in one dossier. */
class SeriesModuleTests extends SubjectScene {

  @Autowired ClosingService closing;
  @Autowired SettlementService settling;
  @Autowired HandlingService handling;
  @Autowired AffectedLinkService linking;
  @Autowired Policies policies;
  @Autowired Organisations organisations;
  @Autowired List<DueWork> works;

  @Test
  void aSecondActAgainstTheSamePersonOwesAPoliceReportThoughNobodyKnowsWhoDidIt() {
    within(
        () -> {
          var first = first();
          assertThat(policeStates(again(LATER))).containsExactly(PromiseState.WAITING);
          assertThat(ground.policeReport(first)).isNull();
          assertThat(ground.policeReport(second())).as("somebody else").isNull();
        });
  }

  @Test
  void anActCountsForTwelveMonthsAndNotADayLonger() {
    within(
        () -> {
          var day = LocalDate.of(2025, 3, 1);
          ground.reported(town.councillor(), clerk, day);
          ground.reported(town.otherCouncillor(), clerk, day);
          assertThat(ground.policeReport(again(day.plusMonths(12)))).isNotNull();
          var later = day.plusMonths(12).plusDays(1);
          assertThat(ground.policeReport(ground.reported(town.otherCouncillor(), clerk, later)))
              .isNull();
        });
  }

  @Test
  void thePolicySaysInHowManyMonths() {
    within(
        () -> {
          first();
          repeatWithin(2);
          assertThat(ground.policeReport(again(EARLIER.plusMonths(3)))).isNull();
          assertThat(ground.policeReport(again(EARLIER.plusMonths(5)))).isNotNull();
        });
  }

  @Test
  void whatWasExplainedBeforeASecondActIsDecidedAgainAndOnlyOnce() {
    within(
        () -> {
          var first = explained(first());
          assertThat(policeStates(first)).containsExactly(PromiseState.EXPLAINED);

          again(LATER);
          assertThat(policeStates(first))
              .containsExactlyInAnyOrder(PromiseState.EXPLAINED, PromiseState.WAITING);

          explainPoliceReport(first);
          again(LATER.plusDays(1));
          assertThat(policeStates(first)).containsOnly(PromiseState.EXPLAINED);
        });
  }

  // An act that is reported late may come before all others.
  @Test
  void whatComesBeforeAnotherActThroughALateReportIsRepeated() {
    within(
        () -> {
          var second = again(LATER);
          again(LATER.plusDays(9));
          assertThat(police(second)).isEmpty();
          again(EARLIER);
          assertThat(policeStates(second)).containsExactly(PromiseState.WAITING);
        });
  }

  @Test
  void linkingASecondActInADossierAsksAgainToo() {
    within(
        () -> {
          var first = explained(first());
          var known = ground.recorded(first, "Noor Slagter");
          var second = second();
          var id = ground.recorded(second, "Noor Slagter");
          ground.link(second, id, known);
          assertThat(policeStates(first)).contains(PromiseState.WAITING);
          ground.unlink(second, id, known);
          assertThat(policeStates(first)).as("serious by itself").contains(PromiseState.WAITING);
          assertThat(policeStates(second)).containsExactly(PromiseState.LAPSED);
        });
  }

  @ParameterizedTest
  @EnumSource(
      value = Outcome.class,
      names = {"NOT_ESTABLISHED", "DID_NOT_HAPPEN", "NOT_AN_INCIDENT", "WITHDRAWN"})
  void whatEndedAsNoActDoesNotCountUntilItIsOpenedAgain(Outcome outcome) {
    within(
        () -> {
          var first = first();
          var second = again(LATER);
          close(first, outcome);
          assertThat(policeStates(second)).containsExactly(PromiseState.LAPSED);

          closing.reopen(ground.enter(first), first.id(), version(first), "Toch wel");
          assertThat(policeStates(second))
              .containsExactlyInAnyOrder(PromiseState.LAPSED, PromiseState.WAITING);
        });
  }

  @Test
  void aHandledActCounts() {
    within(
        () -> {
          close(first(), Outcome.HANDLED);
          assertThat(policeStates(again(LATER))).containsExactly(PromiseState.WAITING);
        });
  }

  // A promise would tell a handler of a case that they may not know of.
  @Test
  void whatTheOfficesOfACaseMayNotKnowOfDoesNotCount() {
    within(
        () -> {
          register(town.councillor(), town.councillor(), Lane.CONFIDENTIAL, EARLIER);
          assertThat(ground.policeReport(again(LATER))).as("told in confidence").isNull();
          var confided =
              register(town.councillor(), town.councillor(), Lane.CONFIDENTIAL, LATER.plusDays(1));
          assertThat(policeReports(confided)).as("in confidence nothing is owed").isZero();

          var other = town.otherCouncillor();
          ground.people.addPosition(
              other.person(), BodyKind.EXECUTIVE, "alderman", null, LocalDate.of(2020, 1, 1));
          var executive =
              ground.people.positions(other.person()).stream()
                  .filter(position -> position.body() == BodyKind.EXECUTIVE)
                  .findFirst()
                  .orElseThrow();
          register(other, Registration.ReportedPerson.known(executive), Lane.OPEN, EARLIER);
          assertThat(ground.policeReport(second())).as("of another body").isNull();
        });
  }

  @Test
  void whatIsReportedOnBehalfCountsFromTheOwnersDay() {
    within(
        () -> {
          var first = explained(first());
          register(town.otherCouncillor(), town.councillor(), Lane.OPEN, LATER);
          assertThat(policeStates(first)).containsExactly(PromiseState.EXPLAINED);

          Database.change(
              "update case_part set held_until = now() - interval '1 minute'"
                  + " where held_until is not null and organisation_id = '"
                  + town.organisation().id().value()
                  + "'");
          works.stream().filter(work -> work.kind().equals("owners-day")).forEach(DueWork::run);
          assertThat(policeStates(first)).contains(PromiseState.WAITING);
        });
  }

  @Test
  void whoTurnsOutToBeTheAffectedIsLinkedAndCounts() {
    within(
        () -> {
          first();
          var told = new Registration.ReportedPerson(null, "Een raadslid", BodyKind.COUNCIL);
          var number = register(town.clerk(), told, Lane.OPEN, LATER);
          var entered =
              ground.access.authorize(clerk, number, Action.LINK_AFFECTED, Purpose.HANDLING);
          var part = entered.parts(Action.LINK_AFFECTED).getFirst().id();
          assertThat(ground.policeReport(new Part(number, part, clerk))).isNull();

          linking.link(entered, part, ground.people.find(town.councillor().person()).orElseThrow());
          assertThat(policeStates(new Part(number, part, clerk)))
              .containsExactly(PromiseState.WAITING);
        });
  }

  private int policeReports(String number) {
    return Database.number(
        "select count(*) from promise p join case_file f on f.incident_id = p.incident_id"
            + " where p.kind = 'POLICE_REPORT' and f.number = '%s' and f.organisation_id = '%s'"
                .formatted(number, town.organisation().id().value()));
  }

  private Part again(LocalDate day) {
    return ground.reported(town.councillor(), clerk, day);
  }

  private String register(Viewer by, Viewer affected, Lane lane, LocalDate day) {
    return register(
        by, Registration.ReportedPerson.known(affected.position().orElseThrow()), lane, day);
  }

  private String register(
      Viewer by, Registration.ReportedPerson affected, Lane lane, LocalDate day) {
    var registration =
        new Registration(by.person(), lane, day, "email", false, List.of(affected), List.of());
    return Objects.requireNonNull(
        ground.transactions.execute(status -> ground.incidents.register(registration).number()));
  }

  private void repeatWithin(int months) {
    var held = organisations.structure().policy(BodyKind.COUNCIL);
    var next =
        new Policy(
            held.id(),
            held.body(),
            held.version() + 1,
            policies.today(),
            held.coordinatorReads(),
            held.keeping(),
            months,
            held.banMonths(),
            held.urgentForms(),
            held.promises());
    assertThat(policies.adopt(clerk.person(), next)).isPresent();
  }

  /** A serious case in which it was decided to make no police report. */
  private Part explained(Part part) {
    handling.assess(
        ground.enter(part),
        part.id(),
        version(part),
        new HandlingService.Assessment(Severity.HIGH, List.of(), null));
    explainPoliceReport(part);
    return part;
  }

  private void explainPoliceReport(Part part) {
    police(part).stream()
        .filter(promise -> !promise.state().isSettled())
        .forEach(promise -> explain(part, promise));
  }

  private void explain(Part part, Promise promise) {
    settling.explain(
        ground.enter(part),
        promise.id(),
        promise.version(),
        new Explanation(Reasons.forKind(promise.kind()), "Om deze reden", true));
  }

  private void close(Part part, Outcome outcome) {
    ground.askedForNothing(part);
    ground.seen(part).promises().stream()
        .filter(promise -> !promise.state().isSettled())
        .forEach(promise -> explain(part, promise));
    closing.close(ground.enter(part), part.id(), version(part), outcome, "Klaar");
  }

  private int version(Part part) {
    return ground.seen(part).affected().version();
  }

  private List<Promise> police(Part part) {
    return ground.seen(part).promises().stream()
        .filter(promise -> promise.kind().equals(PromiseKind.POLICE_REPORT))
        .toList();
  }

  private List<PromiseState> policeStates(Part part) {
    return police(part).stream().map(Promise::state).toList();
  }
}
