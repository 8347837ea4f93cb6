// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.paper.LetterKind;
import nl.rugdekking.promise.PromiseId;
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
   * @param handledHere true when this is a colleague to whom the promise of the answer was given,
   *     so that the letter cannot name anybody else
   * @param calledObjection true when the sender called it an objection, although none is possible
   * @param open true as long as it was neither answered nor taken back
   * @param reply null as long as nobody decided about it
   */
  record Receipt(
      LetterKind letter,
      LocalDate receivedOn,
      LocalDate answerBy,
      @Nullable String handler,
      boolean handledHere,
      boolean calledObjection,
      boolean open,
      @Nullable Reply reply) {}

  /**
   * The facts of the letter with the answer.
   *
   * @param outcome what happens with the measure, as the words for it are named
   * @param judgement if a complaint is founded, as the words for it are named; null for another
   *     kind
   * @param reason why it was decided so
   * @param telling the promise to tell the affected person of the answer, or null
   */
  record Reply(
      LetterKind letter,
      String outcome,
      @Nullable String judgement,
      @Nullable String reason,
      People people,
      Hearing hearing,
      @Nullable PromiseId telling) {

    /**
     * The people who made the answer.
     *
     * @param onBehalf in whose name it was decided, and by which mandate
     */
    public record People(
        @Nullable String decidedBy, @Nullable String onBehalf, @Nullable String preparedBy) {}

    /**
     * The hearing of the sender.
     *
     * @param by null when nobody heard the sender
     * @param whom the names of those who were heard; null when that was the sender alone
     * @param words what came out of it, or why there was none
     */
    public record Hearing(
        @Nullable String by,
        @Nullable LocalDate on,
        @Nullable String whom,
        @Nullable String words) {}
  }

  /** Returns what was received against this measure, the oldest first. */
  List<Receipt> list(ResponseId measure);

  /**
   * Stores who handles what was received, as the letter that confirms it says.
   *
   * @param letter the kind of that letter
   */
  void changeHandler(ResponseId measure, LetterKind letter, String handler);

  /**
   * Returns the letters to the sender that are still to go out: that it was received, or what the
   * answer is.
   */
  List<LetterKind> listUnsent(ResponseId measure);

  /**
   * Records that a letter about this measure went out, which answers or confirms what was received.
   * Any other letter changes nothing.
   */
  void recordPosted(CaseAccess access, ResponseId measure, LetterKind letter);

  /**
   * Returns the letters about this measure that the viewer writes because the promise of the answer
   * was given to them; empty when no such promise was.
   */
  Set<LetterKind> listGiven(CaseAccess access, PartId part, ResponseId measure);

  /** Returns the measure about which this promise owes an answer; empty for any other promise. */
  Optional<ResponseId> findContested(PromiseId promise);

  /** Returns true when this is the name of somebody who had a part in the measure. */
  boolean isInvolved(Response measure, String name);
}
