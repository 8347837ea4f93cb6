// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.DecisionPromises;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.promise.Promises;
import nl.rugdekking.register.CaseEntryKind;
import nl.rugdekking.register.CaseNotifications;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.SubmittedText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets affected people say that the record of a promise is wrong, also after their part was closed.
 * They are then owed an answer.
 */
@Service
public class PromiseDisputes {

  /** The promise to answer what the affected person said. */
  public static final PromiseKind KIND = new PromiseKind("DISPUTE_ANSWERED");

  private final PartService parts;
  private final Promises promises;
  private final DecisionPromises decisions;
  private final Organisations organisations;
  private final CaseNotifications notifications;
  private final ReassignmentJob reassignment;

  PromiseDisputes(
      PartService parts,
      Promises promises,
      DecisionPromises decisions,
      Organisations organisations,
      CaseNotifications notifications,
      ReassignmentJob reassignment) {
    this.reassignment = reassignment;
    this.parts = parts;
    this.promises = promises;
    this.decisions = decisions;
    this.organisations = organisations;
    this.notifications = notifications;
  }

  /** Returns the promise, for the page on which the affected person says what is wrong. */
  @Transactional(readOnly = true)
  public Promise get(CaseAccess access, PromiseId id) {
    var promise = promises.get(access, id);
    parts.get(access, promise.part(), Action.WISH);
    return promise;
  }

  /**
   * Records what the affected person says, and promises an answer. The case owner gets a letter.
   * When the case owner left, the part is assigned at once to the next person in line, who then
   * owes the answer; this also works after the case was closed.
   */
  @Transactional
  public void dispute(CaseAccess access, PromiseId id, SubmittedText submitted) {
    var promise = promises.get(access, id);
    var affected = parts.get(access, promise.part(), Action.WISH);
    var part = access.part(promise.part());
    var about = promise.kind().code();
    if (parts.recordStepOnce(access, affected, CaseEntryKind.DISPUTED, about, submitted, false)) {
      decisions.create(part, KIND, organisations.policy(affected.policy()), affected.key());
      if (!reassignment.reassign(part.id())) {
        notifications.notifyHandler(part, access.number());
      }
    }
  }
}
