// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing;

import java.time.LocalDate;
import java.util.List;
import nl.rugdekking.paper.LetterKind;
import nl.rugdekking.response.Response;
import nl.rugdekking.response.ResponseId;
import org.jspecify.annotations.Nullable;

/**
 * Tells what was received against a measure, such as an objection, so that a letter can confirm it.
 * The room that keeps the objections implements it.
 */
public interface MeasureReceipts {

  /**
   * The facts of a letter that confirms what was received.
   *
   * @param answerBy the day by which the sender gets an answer
   * @param handler the name of the person who handles it
   * @param calledObjection true when the sender called it an objection, although none is possible
   */
  record Receipt(
      LetterKind letter,
      LocalDate receivedOn,
      LocalDate answerBy,
      @Nullable String handler,
      boolean calledObjection) {}

  /** Returns what was received against this measure, the oldest first. */
  List<Receipt> list(ResponseId measure);

  /**
   * Stores who handles what was received, as the letter that confirms it says.
   *
   * @param letter the kind of that letter
   */
  void changeHandler(ResponseId measure, LetterKind letter, String handler);

  /** Returns true when this is the name of somebody who had a part in the measure. */
  boolean isInvolved(Response measure, String name);
}
