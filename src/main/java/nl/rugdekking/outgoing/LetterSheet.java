// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing;

import java.util.Map;
import java.util.Set;
import nl.rugdekking.paper.LetterField;
import nl.rugdekking.register.acting.Obstacle;
import nl.rugdekking.response.Response;
import org.jspecify.annotations.Nullable;

/**
 * The content of the page of a letter.
 *
 * @param letter the letter that was written before; null when none was
 * @param confirmed false as long as the organisation has confirmed no template for it
 * @param obstacles the reasons why nothing may be done now that the perpetrator notices
 * @param mayWrite true when the viewer may write the letter and record that it was posted
 * @param mayCorrect true when the viewer may correct what was recorded
 */
public record LetterSheet(
    Response measure,
    @Nullable OutgoingLetter letter,
    Facts facts,
    boolean confirmed,
    Set<Obstacle> obstacles,
    boolean mayWrite,
    boolean mayCorrect) {

  /**
   * The facts of the letter.
   *
   * @param fixed the facts that follow from the case and the decision
   * @param proposed the facts that the writer checks: as they were typed before, or else as they
   *     are in the case
   * @param asked the fields that the form shows, without the fixed ones
   */
  public record Facts(
      Map<LetterField, String> fixed, Map<LetterField, String> proposed, Set<LetterField> asked) {}

  /** Returns true when the letter can be written, or written again. */
  public boolean isWritable() {
    return mayWrite && obstacles.isEmpty() && (letter == null || !letter.isPosted());
  }
}
