// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing;

import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.paper.LetterKind;
import nl.rugdekking.promise.Promises;
import nl.rugdekking.register.CaseNotifications;
import nl.rugdekking.response.MeasurePromises;
import nl.rugdekking.response.Response;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Keeps the promise once a letter went out, and lets the affected person know. */
@Component
record PostingEffects(
    MeasurePromises measures,
    Promises promises,
    CaseNotifications notifications,
    ObjectProvider<MeasureReceipts> receipts) {

  /** Does what follows from a letter about this measure that went out. */
  void record(CaseAccess access, Response measure, LetterKind kind) {
    keepPromise(access, measure, kind);
    receipts.forEach(room -> room.recordPosted(access, measure.id(), kind));
  }

  /**
   * Keeps the promise that the measure is done, unless it was settled before. It carries no day of
   * its own: that stands with the letter, where it can be corrected.
   */
  private void keepPromise(CaseAccess access, Response measure, LetterKind kind) {
    if (LetterChoice.isDoneByLetter(measure.kind())
        && LetterChoice.find(measure).filter(kind::equals).isPresent()) {
      measures
          .find(measure)
          .flatMap(promises::findUnsettled)
          .ifPresent(promise -> promises.markKept(access, promise, null));
    }
  }

  void tellAffected(CaseAccess access, PartId part) {
    var person = access.part(part).affected();
    if (person != null) {
      notifications.send(person, "affected-told", "/mijn/" + access.number());
    }
  }
}
