// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing;

import java.util.Set;
import java.util.stream.Collectors;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.paper.LetterKind;
import nl.rugdekking.response.ResponseId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Decides who reads and writes the letters about a measure. That is whoever reads or handles the
 * part, and whoever was given the promise to answer what was received against the measure: they
 * read all its letters, and write those that confirm and answer what they answer.
 */
@Component
record LetterWorkers(ObjectProvider<MeasureReceipts> receipts) {

  /** Returns the right by which the viewer reads this letter, or throws when they have none. */
  Action requireReading(CaseAccess access, LetterAddress about) {
    return !access.may(Action.READ, about.part()) && !listGiven(access, about).isEmpty()
        ? Action.KEEP_GIVEN
        : require(access, Action.READ, about);
  }

  /** Returns the right by which the viewer writes this letter, or throws when they have none. */
  Action requireWriting(CaseAccess access, LetterAddress about) {
    return !access.may(Action.DECIDE, about.part()) && mayWrite(access, about)
        ? Action.KEEP_GIVEN
        : require(access, Action.DECIDE, about);
  }

  private static Action require(CaseAccess access, Action right, LetterAddress about) {
    access.require(right, about.part());
    return right;
  }

  boolean mayWrite(CaseAccess access, LetterAddress about) {
    return access.may(Action.DECIDE, about.part())
        || listGiven(access, about).contains(about.kind());
  }

  private Set<LetterKind> listGiven(CaseAccess access, LetterAddress about) {
    return about.isAboutHearing() ? Set.of() : listGiven(access, about.part(), about.measure());
  }

  /**
   * Returns the letters about this measure that the viewer writes because a promise was given to
   * them; empty when none was.
   */
  Set<LetterKind> listGiven(CaseAccess access, PartId part, ResponseId measure) {
    return access.may(Action.KEEP_GIVEN, part)
        ? receipts.stream()
            .flatMap(room -> room.listGiven(access, part, measure).stream())
            .collect(Collectors.toSet())
        : Set.of();
  }
}
