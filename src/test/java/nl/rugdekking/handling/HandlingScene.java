// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import nl.rugdekking.Database;
import nl.rugdekking.Reasons;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.access.AccessControl;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.Lane;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.Proof;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.CaseViews;
import nl.rugdekking.register.Danger;
import nl.rugdekking.register.Incidents;
import nl.rugdekking.register.Outcome;
import nl.rugdekking.register.PoliceAdvice;
import nl.rugdekking.register.Registration;
import nl.rugdekking.register.SubmittedText;
import nl.rugdekking.register.Wish;
import nl.rugdekking.register.Wishes;
import nl.rugdekking.report.ReportGround;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A town with a case, and the steps its handlers take. */
@RugdekkingTest
abstract class HandlingScene {

  @Autowired ReportGround ground;
  @Autowired Incidents incidents;
  @Autowired HandlingService handling;
  @Autowired TellingService tellings;
  @Autowired SettlementService settling;
  @Autowired ClosingService closing;
  @Autowired OwnCase own;
  @Autowired CaseViews views;
  @Autowired AccessControl access;
  @Autowired CaseAssignments cases;
  @Autowired People people;
  @Autowired TransactionTemplate transactions;

  @SuppressWarnings("NullAway.Init")
  ReportGround.Town town;

  @SuppressWarnings("NullAway.Init")
  Viewer councillor;

  @SuppressWarnings("NullAway.Init")
  Viewer clerk;

  @BeforeEach
  void newTown() {
    town = ground.town();
    councillor = town.councillor();
    clerk = town.clerk();
  }

  String reported(Viewer... affected) {
    var told =
        Arrays.stream(affected)
            .map(viewer -> Registration.ReportedPerson.known(viewer.position().orElseThrow()))
            .toList();
    var registration =
        new Registration(affected[0].person(), Lane.OPEN, null, "email", false, told, List.of());
    var number =
        here(() -> transactions.execute(status -> incidents.register(registration).number()));
    Database.endHolds();
    return number;
  }

  void ask(String number, Wishes wishes) {
    onPart(
        clerk,
        number,
        Action.ASK,
        (caseAccess, part) -> {
          handling.recordAskedWishes(caseAccess, part, version(number), wishes);
        });
  }

  static Wishes with(Wish response, PoliceAdvice advice) {
    return new Wishes(response, Wish.NO, Wish.NO, Wish.NO, Danger.NONE, advice, null, null);
  }

  void explain(String number, PromiseKind kind) {
    var promise = promise(number, kind);
    var caseAccess = enter(clerk, number, Action.EXPLAIN);
    run(
        () -> {
          settling.explain(
              caseAccess,
              promise.id(),
              promise.version(),
              new Explanation(Reasons.forKind(kind), "Om deze reden", true));
        });
  }

  void keep(String number, PromiseKind kind, String words) {
    var promise = promise(number, kind);
    var caseAccess = enter(clerk, number, Action.DECIDE);
    run(
        () -> {
          settling.markKept(
              caseAccess,
              promise.id(),
              promise.version(),
              Settlement.byOrganisation(words, java.time.LocalDate.now(DueDates.ZONE).plusDays(7)));
        });
  }

  void done(String number, PromiseKind kind, Proof proof) {
    var promise =
        promises(number).stream()
            .filter(one -> one.kind().equals(kind) && !one.state().isSettled())
            .findFirst()
            .orElseThrow();
    var caseAccess = enter(clerk, number, Action.DECIDE);
    var settlement = Settlement.done("Gedaan", proof);
    run(() -> settling.markKept(caseAccess, promise.id(), promise.version(), settlement));
  }

  void settleAll(String number) {
    if (viewOf(clerk, number).parts().getFirst().affected().askedAt() == null) {
      ask(number, with(Wish.NO, PoliceAdvice.NOT_NEEDED));
    }
    promises(number).stream()
        .filter(promise -> !promise.state().isSettled())
        .forEach(promise -> explain(number, promise.kind()));
  }

  void close(String number) {
    onPart(
        clerk,
        number,
        Action.CLOSE,
        (caseAccess, part) -> {
          closing.close(caseAccess, part, version(number), Outcome.HANDLED, "Het is klaar");
        });
  }

  void noteAs(Viewer viewer, String number, String words) {
    onPart(
        viewer,
        number,
        Action.NOTE,
        (caseAccess, part) -> {
          handling.addNote(caseAccess, part, new SubmittedText(UUID.randomUUID(), words), false);
        });
  }

  interface Step {
    void take(CaseAccess caseAccess, PartId part);
  }

  void onPart(Viewer viewer, String number, Action action, Step step) {
    var caseAccess = enter(viewer, number, action);
    var part = caseAccess.parts(action).getFirst().id();
    run(() -> step.take(caseAccess, part));
  }

  CaseAccess enter(Viewer viewer, String number, Action action) {
    return here(() -> access.authorize(viewer, number, action, Purpose.HANDLING));
  }

  CaseView viewOf(Viewer viewer, String number) {
    return here(() -> views.getForHandler(enter(viewer, number, Action.READ)));
  }

  CaseView viewOf(Viewer viewer, String number, Action action) {
    var caseAccess = enter(viewer, number, action);
    return here(() -> views.getForAffected(caseAccess, caseAccess.own().id()));
  }

  int version(String number) {
    return viewOf(clerk, number).parts().getFirst().affected().version();
  }

  List<Promise> promises(String number) {
    return viewOf(clerk, number).parts().getFirst().promises();
  }

  Promise promise(String number, PromiseKind kind) {
    return promise(viewOf(clerk, number).parts().getFirst(), kind);
  }

  static Promise promise(CaseView.PartView part, PromiseKind kind) {
    return part.promises().stream()
        .filter(promise -> promise.kind().equals(kind))
        .findFirst()
        .orElseThrow();
  }

  void run(Runnable work) {
    CurrentOrganisation.runIn(town.organisation().id(), work);
  }

  <T> T here(Callable<T> work) {
    return town.in(work);
  }
}
