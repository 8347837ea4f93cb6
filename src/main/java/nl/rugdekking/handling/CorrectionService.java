// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import java.util.Optional;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.promise.Corrections;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.promise.PromiseKeepers;
import nl.rugdekking.promise.PromiseState;
import nl.rugdekking.promise.Promises;
import nl.rugdekking.promise.StalePromiseException;
import nl.rugdekking.register.CaseEntryKind;
import nl.rugdekking.register.CaseNotifications;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.StalePageException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrects a promise that was recorded as kept or explained by mistake, for example in the wrong
 * case. Afterwards the promise is owed again; the earlier text stays readable.
 */
@Service
public class CorrectionService {

  private final PartService parts;
  private final Promises promises;
  private final PromiseKeepers keepers;
  private final Corrections corrections;
  private final CaseNotifications notifications;

  CorrectionService(
      PartService parts,
      Promises promises,
      PromiseKeepers keepers,
      Corrections corrections,
      CaseNotifications notifications) {
    this.parts = parts;
    this.promises = promises;
    this.keepers = keepers;
    this.corrections = corrections;
    this.notifications = notifications;
  }

  /**
   * The promise, for the page that offers to correct it.
   *
   * @param objection the message key of the reason why it cannot be corrected; empty when it can
   */
  public record CorrectablePromise(Promise promise, Optional<String> objection) {}

  @Transactional(readOnly = true)
  public CorrectablePromise get(CaseAccess access, PromiseId id) {
    var promise = promises.get(access, id);
    var affected = parts.get(access, promise.part(), Action.CORRECT);
    return new CorrectablePromise(
        promise,
        affected.closedAt() == null ? findObjectionKey(promise) : Optional.of("register.closed"));
  }

  /**
   * Corrects the promise, so that it is owed again.
   *
   * @param words the reason, which the affected person reads too
   * @throws StalePromiseException when the promise was changed since the page was opened
   * @throws StalePageException when the part was changed at the same moment
   * @throws RefusedException when the part is closed, or the promise cannot be corrected
   */
  @Transactional
  public void correct(CaseAccess access, PromiseId id, int version, String words) {
    var promise = promises.get(access, id);
    var affected = parts.getOpen(access, promise.part(), Action.CORRECT);
    if (promise.version() != version) {
      throw new StalePromiseException();
    }
    findObjectionKey(promise)
        .ifPresent(
            key -> {
              throw new RefusedException(key);
            });
    // Saves the part unchanged to raise its version. Then somebody who closes the part at this
    // moment is refused, because they have not seen that a promise is owed again.
    parts.update(affected, affected);
    var owed = corrections.correct(access, promise);
    keepers.get(promise.kind()).afterCorrection(access, promise, owed);
    parts.recordStep(access, affected, CaseEntryKind.CORRECTED, describePromise(promise), words);
    notifyOwner(access, affected.part());
  }

  /**
   * Returns the message key of the reason why the promise cannot be corrected. The result is empty
   * when it can.
   */
  private Optional<String> findObjectionKey(Promise promise) {
    if (promise.state() != PromiseState.KEPT && promise.state() != PromiseState.EXPLAINED) {
      return Optional.of("handling.correct.nothing");
    }
    var keeper = keepers.get(promise.kind());
    if (keeper.findFinalReasonKey().isPresent()) {
      return keeper.findFinalReasonKey();
    }
    return promises.findUnsettled(promise.part(), promise.kind()).isPresent()
        ? Optional.of("handling.correct.again")
        : keeper.findObjectionKey(promise);
  }

  private static String describePromise(Promise promise) {
    var was = promise.kind().code() + " " + promise.state().name();
    return promise.reason() == null ? was : was + " " + promise.reason();
  }

  private void notifyOwner(CaseAccess access, PartId id) {
    var part = access.part(id);
    if (!access.viewer().person().equals(part.owner())) {
      notifications.notifyHandler(part, access.number());
    }
  }
}
