// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing;

import java.util.UUID;
import nl.rugdekking.access.PartId;
import nl.rugdekking.paper.LetterKind;
import nl.rugdekking.response.ResponseId;

/**
 * The place of a letter: the part of a case, the matter that it is about, and the kind of letter.
 *
 * @param matter the hearing for an invitation, and the measure for every other letter
 */
public record LetterAddress(PartId part, UUID matter, LetterKind kind) {

  public LetterAddress(PartId part, ResponseId measure, LetterKind kind) {
    this(part, measure.value(), kind);
  }

  /** Returns true for the invitation to a hearing. */
  public boolean isAboutHearing() {
    return kind == LetterKind.HEARING_INVITATION;
  }

  public ResponseId measure() {
    return new ResponseId(matter);
  }
}
