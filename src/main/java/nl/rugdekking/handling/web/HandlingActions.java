// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.web;

import java.util.List;
import java.util.function.Predicate;
import nl.rugdekking.access.Action;
import nl.rugdekking.handling.JudgeChoice;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.register.CaseView.PartView;
import nl.rugdekking.register.PartAction;
import nl.rugdekking.register.acting.ActDecisions;
import org.springframework.stereotype.Component;

/** The buttons of a case that lead to the pages of this package. */
@Component
record HandlingActions(People people, JudgeChoice judges, ActDecisions decisions)
    implements PartAction.Provider {

  @Override
  public List<PartAction> actions() {
    return List.of(
        action(20, Action.ASK, "ask-again", "/vragen", onceSettled(PromiseKind.AFFECTED_ASKED)),
        action(30, Action.ASSESS, "classify", "/beoordelen", PartView::isOpen),
        action(
            50,
            Action.LINK_AFFECTED,
            "link",
            "/koppelen",
            part -> part.isOpen() && part.part().affected() == null),
        action(55, Action.CORRECT, "position", "/functie", this::hasOtherPosition),
        action(
            57,
            Action.DECIDE,
            "involved",
            "/bestuur-betrokken",
            part -> judges.canRecordInvolvement(part.part())),
        action(60, Action.ASSIGN, "assign", "/behandelaar", PartView::isOpen),
        action(
            70,
            Action.OVERRULE,
            "overrule",
            "/toch-handelen",
            part -> part.isOpen() && decisions.isPossible(part.affected())),
        action(80, Action.CLOSE, "close", "/sluiten", PartView::canClose),
        action(105, Action.REFER, "refer", "/doorverwijzen", PartView::isOpen),
        action(106, Action.REFER, "disclose", "/melden-moest", PartView::isOpen),
        action(110, Action.END_TALK, "end-talk", "/gesprek", PartView::isOpen),
        action(110, Action.END_TALK, "resume-talk", "/gesprek", part -> !part.isOpen()),
        action(100, Action.REOPEN, "reopen", "/heropenen", part -> !part.isOpen()));
  }

  private boolean hasOtherPosition(PartView part) {
    var affected = part.part().affected();
    return part.isOpen() && affected != null && people.positions(affected).size() > 1;
  }

  // The button is shown only after the promise was settled: until then the button beside the
  // promise leads to the same page.
  private static Predicate<PartView> onceSettled(PromiseKind settled) {
    return part -> part.isOpen() && part.isSettled(settled);
  }

  private static PartAction action(
      int place, Action action, String name, String page, Predicate<PartView> fits) {
    return new PartAction(place, action, "handling.action." + name, page, fits);
  }
}
