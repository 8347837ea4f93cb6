// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing;

import java.util.Map;
import java.util.Set;
import nl.rugdekking.paper.LetterField;
import nl.rugdekking.register.acting.Obstacle;
import nl.rugdekking.response.Response;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a letter shows.
 *
 * @param letter what was written before; null when nothing was
 * @param confirmed false as long as the organisation has confirmed no template of it
 * @param obstacles why nothing that the perpetrator notices may be done now
 * @param mayWrite true when the viewer may write it and record that it was posted
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
   * @param fixed those that follow from the case and the decision
   * @param proposed those that whoever writes reads over: as they were typed before, or else as the
   *     case tells them
   * @param asked the fields that are asked, beside the fixed ones
   */
  public record Facts(
      Map<LetterField, String> fixed, Map<LetterField, String> proposed, Set<LetterField> asked) {}

  /** Returns true when the letter can be written, or written anew. */
  public boolean isWritable() {
    return mayWrite && obstacles.isEmpty() && (letter == null || !letter.isPosted());
  }
}
