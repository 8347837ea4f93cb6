// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import static nl.rugdekking.IncidentFixtures.found;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.Database;
import nl.rugdekking.Visitor;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.ForbiddenException;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.Lane;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.firstday.FirstDay;
import nl.rugdekking.firstday.FirstDayEntryKind;
import nl.rugdekking.firstday.FirstDayStep;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.Policies;
import nl.rugdekking.organisation.Policy;
import nl.rugdekking.organisation.Position;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.organisation.Term;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.register.CaseEntryKind;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.PoliceAdvice;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.Registration;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.register.SubmittedText;
import nl.rugdekking.register.Wish;
import nl.rugdekking.report.ReportGround;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Whoever handles a case corrects in which position the affected was hit, and all that follows from
 * the position follows from the right one.
 */
class PositionCorrectionModuleTests extends HandlingScene {

  private static final PromiseKind INSPECTORATE = new PromiseKind("LABOUR_INSPECTORATE");
  private static final String WHY = "Het ging om het werk aan de balie";

  @Autowired PositionCorrection corrections;
  @Autowired Organisations organisations;
  @Autowired Policies policies;
  @Autowired FirstDay firstDay;
  @LocalServerPort int port;

  @SuppressWarnings("NullAway.Init")
  private Viewer manager;

  @SuppressWarnings("NullAway.Init")
  private Position employee;

  @BeforeEach
  void theCouncillorWorksForTheTownToo() {
    manager = town.manager();
    employee =
        new Position(councillor.person(), BodyKind.ORGANISATION, "counter-clerk", manager.person());
    run(
        () ->
            people.addPosition(
                councillor.person(),
                employee.body(),
                employee.title(),
                employee.manager(),
                LocalDate.of(2019, 1, 1)));
  }

  @Test
  void theCaseGoesToWhoHandlesThatPositionAndTheAffectedReadsWhy() {
    var number = reported(councillor);
    correct(number);
    assertThat(viewOf(manager, number).parts().getFirst().part().body())
        .isEqualTo(BodyKind.ORGANISATION);
    assertThatThrownBy(() -> enter(clerk, number, Action.READ)).isInstanceOf(HiddenException.class);
    assertThat(viewOf(councillor, number, Action.READ_OWN).timeline())
        .filteredOn(line -> line.kind() == CaseEntryKind.POSITION_CORRECTED)
        .singleElement()
        .extracting(CaseView.Line::about, CaseView.Line::words)
        .containsExactly("counter-clerk", WHY);
    assertThat(letters(councillor, "position-corrected")).isEqualTo(1);
    assertThat(letters(manager, "task-due")).isEqualTo(1);
    assertThat(
            Database.number(
                "select count(*) from audit_event where verb = 'incident.POSITION_CORRECTED' and actor = '%s'"
                    .formatted(clerk.person().value())))
        .isEqualTo(1);
  }

  @Test
  void thePromisesFollowThePolicyOfThatPosition() {
    adopt(
        BodyKind.COUNCIL,
        Map.of(PromiseKind.AFTERCARE, Policy.PromiseTerms.within(9, Term.Unit.WORKING_DAYS)),
        List.of(PromiseKind.DAMAGE));
    adopt(
        BodyKind.ORGANISATION,
        Map.of(PromiseKind.AFTERCARE, Policy.PromiseTerms.within(1, Term.Unit.WORKING_DAYS)),
        List.of(PromiseKind.RESPONSE));
    var number = reported(councillor);
    var told = promise(number, PromiseKind.AFFECTED_TOLD).due();
    var care = promise(number, PromiseKind.AFTERCARE).due();
    assertThat(promises(number)).extracting(Promise::kind).doesNotContain(PromiseKind.DAMAGE);
    correct(number);
    var part = viewOf(manager, number).parts().getFirst();
    assertThat(promise(part, PromiseKind.AFTERCARE).due()).isBefore(care);
    assertThat(promise(part, PromiseKind.AFFECTED_TOLD).due()).isEqualTo(told);
    assertThat(promise(part, PromiseKind.DAMAGE).state()).isEqualTo(PromiseState.OPEN);
    assertThat(part.promises())
        .filteredOn(promise -> promise.kind().equals(PromiseKind.RESPONSE))
        .allMatch(promise -> promise.state() == PromiseState.LAPSED);
  }

  @Test
  void aPromisedDayComesNoLater() {
    var longer = Policy.PromiseTerms.within(20, Term.Unit.WORKING_DAYS);
    adopt(BodyKind.ORGANISATION, Map.of(PromiseKind.AFTERCARE, longer), List.of());
    var number = reported(councillor);
    var care = promise(number, PromiseKind.AFTERCARE).due();
    correct(number);
    var part = viewOf(manager, number).parts().getFirst();
    assertThat(promise(part, PromiseKind.AFTERCARE).due()).isEqualTo(care);
  }

  @Test
  void aSeriousInjuryIsToldToTheInspectorateForAnEmployee() {
    var number = reported(councillor);
    onPart(
        clerk,
        number,
        Action.DECIDE,
        (entered, part) ->
            firstDay.record(
                entered,
                part,
                FirstDayStep.INJURY,
                FirstDayEntryKind.SERIOUS_INJURY,
                new SubmittedText(UUID.randomUUID(), "")));
    assertThat(promises(number)).extracting(Promise::kind).doesNotContain(INSPECTORATE);
    correct(number);
    assertThat(viewOf(manager, number).parts().getFirst().promises())
        .filteredOn(promise -> promise.kind().equals(INSPECTORATE))
        .singleElement()
        .extracting(Promise::state)
        .isEqualTo(PromiseState.OPEN);
  }

  @Test
  void itCountsAsASecondActInThatPosition() {
    reportedAs(employee);
    var number = reported(councillor);
    assertThat(promises(number))
        .extracting(Promise::kind)
        .doesNotContain(PromiseKind.POLICE_REPORT);
    correct(number);
    assertThat(viewOf(manager, number).parts().getFirst().promises())
        .extracting(Promise::kind)
        .contains(PromiseKind.POLICE_REPORT);
  }

  @Test
  void whatTheAffectedAnsweredStays() {
    var number = reported(councillor);
    ask(number, with(Wish.YES, PoliceAdvice.GO_AHEAD));
    correct(number);
    assertThat(viewOf(manager, number).parts().getFirst().affected().responseWish())
        .isEqualTo(Wish.YES);
  }

  @Test
  void isRefusedWithoutAReasonOrAnotherPositionOrFromAnOldPage() {
    var number = reported(councillor);
    assertThatThrownBy(() -> correct(clerk, number, employee, version(number), " "))
        .isInstanceOf(RefusedException.class);
    var mayor = new Position(councillor.person(), BodyKind.MAYOR, "mayor", null);
    assertThatThrownBy(() -> correct(clerk, number, mayor, version(number), WHY))
        .isInstanceOf(StalePageException.class);
    assertThatThrownBy(() -> correct(clerk, number, employee, version(number) + 1, WHY))
        .isInstanceOf(StalePageException.class);
    var present = councillor.position().orElseThrow();
    assertThatThrownBy(() -> correct(clerk, number, present, version(number), WHY))
        .isInstanceOf(StalePageException.class);
    settleAll(number);
    close(number);
    assertThatThrownBy(() -> correct(clerk, number, employee, version(number), WHY))
        .isInstanceOf(RefusedException.class);
    assertThat(viewOf(clerk, number).parts().getFirst().part().body()).isEqualTo(BodyKind.COUNCIL);
  }

  @Test
  void isForWhoHandlesItAndNotForWhoIsResponsible() {
    var number = reported(councillor);
    run(
        () ->
            people.addOffice(
                manager.person(),
                OfficeKind.RESPONSIBLE,
                BodyKind.COUNCIL,
                LocalDate.of(2020, 1, 1)));
    var responsible = ground.viewerAgain(town, manager);
    assertThatThrownBy(() -> enter(responsible, number, Action.CORRECT))
        .isInstanceOf(ForbiddenException.class);
  }

  @Test
  void thePageOffersTheOtherPositionsAndKeepsWhatWasTyped() {
    var number = reported(councillor);
    var slug = town.organisation().slug();
    var handler = new Visitor(port).comeIn(slug, ReportGround.mail(slug, "Ilse Brandsema"));
    var incident = town.path("/incidenten/" + number);
    var form = found(handler.get(incident).body(), "href=\"([^\"]+/functie)\"");
    var page = handler.get(form).body();
    assertThat(page)
        .contains("baliemedewerker (", "ORGANISATION.counter-clerk")
        .doesNotContain("??");

    var fields = new HashMap<String, String>();
    fields.put("version", found(page, "name=\"version\" value=\"(\\d+)\""));
    fields.put("words", WHY);
    var without = handler.post(form, fields);
    assertThat(without.statusCode()).isEqualTo(422);
    assertThat(without.body()).contains(WHY);

    fields.put("position", "ORGANISATION.counter-clerk");
    var done = handler.post(form, fields);
    assertThat(done.statusCode()).isEqualTo(302);
    assertThat(handler.get(town.path("/incidenten?klaar=functie")).body())
        .contains("De functie is verbeterd");
    assertThat(handler.get(incident).statusCode()).isEqualTo(404);
    var affected = new Visitor(port).comeIn(slug, ReportGround.mail(slug, "Femke Terwisscha"));
    assertThat(affected.get(town.path("/mijn/" + number)).body())
        .contains("Verbeterd: het overkwam u in deze functie: ", WHY, "Ruud Kanters");
  }

  private void reportedAs(Position position) {
    var told = List.of(Registration.ReportedPerson.known(position));
    var registration =
        new Registration(position.person(), Lane.OPEN, null, "email", false, told, List.of());
    run(() -> transactions.executeWithoutResult(status -> incidents.register(registration)));
  }

  private void correct(String number) {
    correct(clerk, number, employee, version(number), WHY);
  }

  private void correct(Viewer viewer, String number, Position position, int version, String why) {
    onPart(
        viewer,
        number,
        Action.CORRECT,
        (entered, part) -> corrections.correct(entered, part, version, position, why));
  }

  private void adopt(
      BodyKind body, Map<PromiseKind, Policy.PromiseTerms> changed, List<PromiseKind> without) {
    run(
        () -> {
          var now = organisations.structure().policy(body);
          var promises = new HashMap<>(now.promises());
          promises.putAll(changed);
          without.forEach(promises::remove);
          var next =
              new Policy(
                  now.id(),
                  body,
                  now.version() + 1,
                  policies.today(),
                  now.coordinatorReads(),
                  now.keeping(),
                  now.repeatMonths(),
                  now.banMonths(),
                  now.urgentForms(),
                  promises);
          assertThat(policies.adopt(clerk.person(), next)).isPresent();
        });
  }

  private static int letters(Viewer to, String template) {
    return Database.number(
        "select count(*) from outbox where template = '%s' and person = '%s'"
            .formatted(template, to.person().value()));
  }
}
