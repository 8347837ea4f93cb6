// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing;

import java.time.LocalDate;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.paper.LetterField;
import nl.rugdekking.paper.LetterKind;
import nl.rugdekking.promise.Promises;
import nl.rugdekking.register.CaseNotifications;
import nl.rugdekking.response.MeasurePromises;
import nl.rugdekking.response.PerpetratorNotices;
import nl.rugdekking.response.Response;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Keeps the promise once a letter went out, records what the perpetrator reads in it, and lets the
 * affected person know.
 */
@Component
record PostingEffects(
    MeasurePromises measures,
    PerpetratorNotices notices,
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
    if (LetterChoice.isDoneByLetter(measure.kind()) && LetterChoice.isMakingKnown(measure, kind)) {
      measures
          .find(measure)
          .flatMap(promises::findUnsettled)
          .ifPresent(promise -> promises.markKept(access, promise, null));
    }
  }

  /**
   * Records that the perpetrator was told that data about them are kept, when the letter that went
   * out says so.
   */
  void recordTold(
      CaseAccess access, PartId part, LetterMatter matter, OutgoingLetter letter, LocalDate day) {
    if (letter.isWrittenHere() && letter.facts().containsKey(LetterField.DATA_KEPT)) {
      notices.recordTold(access, part, matter.subject(), day);
    }
  }

  void tellAffected(CaseAccess access, PartId part) {
    var person = access.part(part).affected();
    if (person != null) {
      notifications.send(person, "affected-told", "/mijn/" + access.number());
    }
  }
}
