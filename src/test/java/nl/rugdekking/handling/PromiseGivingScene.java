// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import java.time.LocalDate;
import java.util.List;
import nl.rugdekking.Database;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.organisation.StandIns;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.task.Task;
import nl.rugdekking.task.Tasks;
import nl.rugdekking.tick.DueWork;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A case of a councillor, and a care giver to whom promises of it are given. */
abstract class PromiseGivingScene extends CorrectionScene {

  static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

  @Autowired PromiseGiving giving;
  @Autowired Tasks tasks;
  @Autowired StandIns standIns;
  @Autowired List<DueWork> works;

  @SuppressWarnings("NullAway.Init")
  Viewer carer;

  @BeforeEach
  void newCarer() {
    carer = hold(town.counterClerk(), OfficeKind.CARE_GIVER, null);
  }

  Viewer hold(Viewer who, OfficeKind kind, @Nullable BodyKind body) {
    run(() -> people.addOffice(who.person(), kind, body, LONG_AGO));
    return ground.viewerAgain(town, who);
  }

  void give(PromiseKind kind, Viewer to, @Nullable OfficeKind office) {
    give(number, kind, to, office);
  }

  void give(String of, PromiseKind kind, Viewer to, @Nullable OfficeKind office) {
    var entered = enter(clerk, of, Action.DECIDE);
    var promise = promise(of, kind);
    var shown = giving.findOwner(entered, promise);
    run(() -> giving.give(entered, promise.id(), shown, to.person(), office));
  }

  void takeBack(PromiseKind kind) {
    var entered = enter(clerk, Action.DECIDE);
    var promise = promise(kind);
    run(() -> giving.takeBack(entered, promise.id(), giving.findOwner(entered, promise)));
  }

  CaseAccess enterAsOwner(Viewer owner) {
    return enter(owner, number, Action.KEEP_GIVEN);
  }

  void keepAs(Viewer owner, Promise promise) {
    var entered = enterAsOwner(owner);
    run(
        () ->
            settling.markKept(
                entered, promise.id(), promise.version(), Settlement.inWords("Samen gepraat")));
  }

  boolean may(Viewer viewer, Action action) {
    var part = part().part();
    return here(() -> access.may(viewer, part.incident(), part.id(), action));
  }

  List<CaseView.Line> timeline(Viewer reader) {
    return reader.equals(clerk)
        ? viewOf(clerk, number).timeline()
        : viewOf(reader, number, Action.READ_OWN).timeline();
  }

  List<Task> tasksOf(Viewer viewer) {
    return here(() -> tasks.list(viewer));
  }

  /** The person to whom the promise was given, or null when whoever handles the part owes it. */
  @Nullable PersonId ownerOf(String of, PromiseKind kind) {
    return giving.findOwner(enter(clerk, of, Action.DECIDE), promise(of, kind));
  }

  /** Somebody is away from today on. */
  void standIn(Viewer away, Viewer deputy) {
    var today = LocalDate.now(DueDates.ZONE);
    standIns.add(away.person(), deputy.person(), today, today.plusWeeks(1), clerk.person());
  }

  /** Does what is due of this kind. */
  void runWork(String kind) {
    run(() -> works.stream().filter(work -> work.kind().equals(kind)).forEach(DueWork::run));
  }

  void makeLate(PromiseKind kind) {
    Database.change(
        "update promise set due_at = now() - interval '1 hour' where id = '"
            + promise(kind).id().value()
            + "'");
  }
}
