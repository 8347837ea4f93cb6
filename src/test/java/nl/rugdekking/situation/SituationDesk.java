// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.situation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import nl.rugdekking.access.AccessControl;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.Promises;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.PartService;
import nl.rugdekking.response.IncompleteMeasureException;
import nl.rugdekking.web.PlainSentenceException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens the case of a situation as its pages do, and tries what may be done in it. */
@TestComponent
class SituationDesk {

  @Autowired AccessControl access;
  @Autowired CaseAssignments cases;
  @Autowired PartService records;
  @Autowired Promises ledger;
  @Autowired TransactionTemplate transactions;

  /** Reads or changes something in one transaction. */
  <T> T within(SituationTown town, Supplier<T> work) {
    return town.in(() -> Objects.requireNonNull(transactions.execute(status -> work.get())));
  }

  /**
   * Takes a step and takes it back, so that each step is tried on the case as it was built. Returns
   * false when the application refuses it.
   */
  boolean tryOut(SituationTown town, BooleanSupplier step) {
    try {
      return town.in(
          () ->
              Objects.requireNonNull(
                  transactions.execute(
                      status -> {
                        try {
                          return step.getAsBoolean();
                        } finally {
                          status.setRollbackOnly();
                        }
                      })));
    } catch (PlainSentenceException | IncompleteMeasureException refused) {
      return false;
    }
  }

  CaseAccess enter(SituationCase about, Viewer viewer, Action action) {
    return about
        .town()
        .in(() -> access.authorize(viewer, about.number(), action, Purpose.HANDLING));
  }

  boolean may(SituationCase about, PersonId person, PartId part, Action action) {
    var viewer = about.town().viewer(person);
    return about.town().in(() -> access.may(viewer, about.incident(), part, action));
  }

  CasePart part(SituationCase about, PartId part) {
    return within(about.town(), () -> cases.getPart(part));
  }

  PartRecord record(SituationCase about, PartId part) {
    return within(about.town(), () -> records.getUnchecked(part));
  }

  int version(SituationCase about, PartId part) {
    return record(about, part).version();
  }

  List<Promise> promises(SituationCase about, PartId part) {
    return within(about.town(), () -> ledger.list(part));
  }

  Optional<Promise> findUnsettled(SituationCase about, PartId part, PromiseKind kind) {
    return promises(about, part).stream()
        .filter(promise -> promise.kind().equals(kind) && !promise.state().isSettled())
        .findFirst();
  }

  /** Whoever handles the part at this moment: its owner, as long as they may decide in it. */
  Optional<Viewer> findHandler(SituationCase about, PartId part) {
    return findOwner(about, part, Action.DECIDE);
  }

  /** The owner of the part, where they may do this: in a talk they may write and not decide. */
  Optional<Viewer> findOwner(SituationCase about, PartId part, Action action) {
    return Optional.ofNullable(part(about, part).owner())
        .filter(owner -> may(about, owner, part, action))
        .map(about.town()::viewer);
  }

  Viewer getHandler(SituationCase about, PartId part) {
    return findHandler(about, part)
        .orElseThrow(() -> new IllegalStateException("Nobody handles " + about.row().id()));
  }
}
