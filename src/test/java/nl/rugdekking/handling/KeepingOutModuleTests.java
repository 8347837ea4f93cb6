// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.ForbiddenException;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.Viewers;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.promise.StalePromiseException;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.register.SubmittedText;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who sees nothing of a case, or not what another says at the same moment. */
class KeepingOutModuleTests extends HandlingScene {

  @Autowired AssignmentService assigning;
  @Autowired Viewers viewers;

  @Test
  void keepsEachAffectedOutOfTheOthersPart() {
    var number = reported(councillor, town.counterClerk());
    noteAs(clerk, number, "Alleen over het raadslid");
    noteAs(town.manager(), number, "Alleen over de balie");
    var seen = viewOf(town.counterClerk(), number, Action.READ_OWN);
    assertThat(seen.parts())
        .extracting(CaseView.PartView::name)
        .containsExactly(town.counterClerk().name());
    assertThat(seen.timeline())
        .extracting(CaseView.Line::words)
        .contains("Alleen over de balie")
        .doesNotContain("Alleen over het raadslid");
    assertThat(viewOf(clerk, number).timeline())
        .extracting(CaseView.Line::words)
        .doesNotContain("Alleen over de balie");
  }

  @Test
  void tellsTheSecondOfTwoWhoDecideAtOnce() {
    var number = reported(councillor);
    var seen = promise(number, PromiseKind.AFTERCARE);
    var entered = enter(clerk, number, Action.EXPLAIN);
    run(
        () -> {
          settling.explain(
              entered, seen.id(), seen.version(), new Explanation("declined", "Wil niet", true));
        });
    assertThatThrownBy(
            () ->
                run(
                    () -> {
                      settling.markKept(
                          entered, seen.id(), seen.version(), Settlement.inWords("Gesproken"));
                    }))
        .isInstanceOf(StalePromiseException.class);
    assertThat(promise(number, PromiseKind.AFTERCARE).state()).isEqualTo(PromiseState.EXPLAINED);
  }

  @Test
  void writesAFormThatWasSentTwiceOnce() {
    var number = reported(councillor);
    var said = new SubmittedText(UUID.randomUUID(), "Eén keer gezegd");
    for (int i = 0; i < 2; i++) {
      onPart(
          clerk,
          number,
          Action.NOTE,
          (entered, part) -> {
            handling.addNote(entered, part, said, false);
          });
    }
    assertThat(viewOf(clerk, number).timeline())
        .extracting(CaseView.Line::words)
        .containsOnlyOnce("Eén keer gezegd");
  }

  @Test
  void keepsWhatThePoliceMarkedFromTheAffected() {
    var number = reported(councillor);
    onPart(
        clerk,
        number,
        Action.NOTE,
        (entered, part) -> {
          handling.addNote(
              entered, part, new SubmittedText(UUID.randomUUID(), "Stil houden"), true);
        });
    var seen = viewOf(councillor, number, Action.READ_OWN);
    assertThat(seen.timeline()).extracting(CaseView.Line::words).doesNotContain("Stil houden");
    assertThat(viewOf(clerk, number).timeline())
        .extracting(CaseView.Line::words)
        .contains("Stil houden");
  }

  @Test
  void givesNobodyTheirOwnCaseToHandle() {
    run(
        () -> {
          people.addOffice(
              town.otherCouncillor().person(),
              OfficeKind.EMPLOYER,
              BodyKind.COUNCIL,
              LocalDate.of(2024, 1, 1));
        });
    var number = reported(clerk);
    assertThatThrownBy(() -> enter(clerk, number, Action.READ))
        .isInstanceOf(ForbiddenException.class);
    assertThat(viewOf(clerk, number, Action.READ_OWN).parts().getFirst().owner())
        .isEqualTo(town.otherCouncillor().name());
  }

  @Test
  void takesACaseFromTheLineOfAnAccusedColleague() {
    var number = reported(town.counterClerk());
    assertThat(viewOf(town.manager(), number).parts()).hasSize(1);
    var incident = enter(town.manager(), number, Action.READ).incident();
    run(
        () -> {
          transactions.executeWithoutResult(
              status -> cases.accuse(incident, town.otherCouncillor().person()));
        });
    assertThatThrownBy(() -> enter(town.manager(), number, Action.READ))
        .isInstanceOf(HiddenException.class);
    assertThatThrownBy(() -> enter(town.otherCouncillor(), number, Action.READ))
        .isInstanceOf(HiddenException.class);
    assertThat(enter(town.counterClerk(), number, Action.READ_OWN).number()).isEqualTo(number);
  }

  @Test
  void givesItToNobodyWhomAnAccusationKeepsFromItMeanwhile() {
    var responsible = town.otherCouncillor();
    var wanted = town.manager().person();
    run(
        () -> {
          var longAgo = LocalDate.of(2024, 1, 1);
          people.addOffice(responsible.person(), OfficeKind.RESPONSIBLE, BodyKind.COUNCIL, longAgo);
          people.addOffice(wanted, OfficeKind.DEPUTY, BodyKind.COUNCIL, longAgo);
        });
    var number = reported(councillor);
    var viewer = here(() -> viewers.find(responsible.account()).orElseThrow());
    var entered = enter(viewer, number, Action.ASSIGN);
    var part = entered.parts(Action.ASSIGN).getFirst();
    run(
        () -> {
          transactions.executeWithoutResult(
              status -> cases.accuse(part.incident(), town.counterClerk().person()));
        });
    assertThatThrownBy(() -> run(() -> assigning.assign(entered, part.id(), part.owner(), wanted)))
        .isInstanceOf(StalePageException.class);
  }

  @Test
  void answersAHiddenCaseLikeANumberNeverGivenOut() {
    var number = reported(councillor);
    assertThatThrownBy(() -> enter(town.otherCouncillor(), number, Action.READ))
        .isInstanceOf(HiddenException.class);
    assertThatThrownBy(() -> enter(town.otherCouncillor(), "2026-ZZZZ", Action.READ))
        .isInstanceOf(HiddenException.class);
  }
}
