// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import nl.rugdekking.paper.LetterField;
import nl.rugdekking.paper.LetterKind;
import nl.rugdekking.register.acting.Obstacle;
import org.jspecify.annotations.Nullable;

/**
 * The content of the page of a letter.
 *
 * @param letter the letter that was written before; null when none was
 * @param confirmed false as long as the organisation has confirmed no template for it
 * @param obstacles the reasons why nothing may be done now that the perpetrator notices
 * @param mayWrite true when the viewer may write the letter and record that it was posted
 * @param mayCorrect true when the viewer may correct what was recorded
 * @param limits the reasons why the letter cannot be read, written or posted now
 */
public record LetterSheet(
    LetterMatter matter,
    @Nullable OutgoingLetter letter,
    Facts facts,
    boolean confirmed,
    Set<Obstacle> obstacles,
    boolean mayWrite,
    boolean mayCorrect,
    Limits limits) {

  /**
   * The reasons why a letter cannot be read, written or posted.
   *
   * @param over true when the measure was withdrawn or has ended, or the hearing is over, so that
   *     no letter about it may be written any more
   * @param named true when the letter contains a name that it must not contain, for example because
   *     somebody withheld their name after it was written
   * @param revealing true when the letter says that data are kept, and the perpetrator does not
   *     hear that yet
   * @param unreadable true when the letter contains a name that the viewer may not know
   */
  public record Limits(boolean over, boolean named, boolean revealing, boolean unreadable) {}

  /**
   * The facts of the letter.
   *
   * @param fixed the facts that follow from the case and the decision
   * @param proposed the facts that the writer checks: as they were typed before, or else as they
   *     are in the case
   * @param asked the fields that the form shows, without the fixed ones
   * @param gaps the facts that the organisation has to fill in before any such letter is written
   * @param withheld the fields that the letter must not contain, because the perpetrator does not
   *     hear yet that data about them are kept
   * @param unknown the fields with a name that the viewer may not know
   */
  public record Facts(
      Map<LetterField, String> fixed,
      Map<LetterField, String> proposed,
      Set<LetterField> asked,
      Map<LetterField, LetterFault.Kind> gaps,
      Set<LetterField> withheld,
      Set<LetterField> unknown) {

    static Facts of(
        LetterKind kind,
        LetterFactSources known,
        @Nullable OutgoingLetter letter,
        Set<LetterField> unknown,
        Set<LetterField> used,
        Set<LetterField> withheld) {
      var needed = EnumSet.copyOf(kind.mandatory());
      needed.addAll(used);
      needed.removeAll(withheld);
      Map<LetterField, String> proposed = new EnumMap<>(LetterField.class);
      proposed.putAll(known.proposed());
      if (letter != null) {
        proposed.putAll(letter.facts());
      }
      proposed.keySet().removeAll(unknown);
      proposed.keySet().removeAll(withheld);
      return new Facts(
          known.fixed(),
          proposed,
          known.listAsked(needed),
          known.listGaps(needed),
          withheld,
          unknown);
    }
  }

  /** Returns true when the letter can be written, or written again. */
  public boolean isWritable() {
    return isAwaited() && !limits.over();
  }

  /** Returns true when it can be recorded that the letter was posted. */
  public boolean isPostable() {
    return letter != null && isAwaited() && !isToWriteAgain();
  }

  private boolean isAwaited() {
    return mayWrite && obstacles.isEmpty() && !isPosted();
  }

  private boolean isPosted() {
    return letter != null && letter.isPosted();
  }

  /** Returns true when the measure is over and no letter about it was posted. */
  public boolean isTooLate() {
    return limits.over() && !isPosted();
  }

  /** Returns true when the letter must be written again before anybody opens or posts it. */
  public boolean isToWriteAgain() {
    return (limits.named() || limits.revealing()) && !isPosted();
  }

  /** Returns true when the viewer may open the files of the letter. */
  public boolean isReadable() {
    return letter != null && !limits.unreadable() && !isToWriteAgain();
  }
}
