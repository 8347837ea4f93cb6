// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection;

import java.util.List;
import java.util.stream.Stream;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.paper.LetterKind;
import nl.rugdekking.response.LegalNature;
import org.jspecify.annotations.Nullable;

/**
 * The ways in which somebody can ask the organisation itself to look again at a measure. The legal
 * nature of the measure decides which of them exist, and nobody can choose another one. The message
 * key is {@code objection.kind.<name>}.
 */
public enum ObjectionKind {
  /** An objection against a decision under public law: Awb 6:7. */
  OBJECTION(
      LegalNature.Remedy.OBJECTION, LetterKind.OBJECTION_RECEIPT, LetterKind.OBJECTION_ANSWER),
  /** A request to look again at an act under private law. No law gives it a term. */
  REVIEW(LegalNature.Remedy.REVIEW, LetterKind.REVIEW_RECEIPT, LetterKind.REVIEW_ANSWER),
  /** A complaint about how the organisation acted: Awb 9:1. */
  COMPLAINT(
      LegalNature.Remedy.COMPLAINT, LetterKind.COMPLAINT_RECEIPT, LetterKind.COMPLAINT_ANSWER);

  private static final String LETTER = "_LETTER";

  private final LegalNature.Remedy remedy;
  private final LetterKind receipt;
  private final LetterKind answer;

  ObjectionKind(LegalNature.Remedy remedy, LetterKind receipt, LetterKind answer) {
    this.remedy = remedy;
    this.receipt = receipt;
    this.answer = answer;
  }

  /** Returns the kinds that are possible against a measure of this nature; empty when none is. */
  static List<ObjectionKind> listAgainst(LegalNature nature) {
    return Stream.of(values()).filter(kind -> nature.route().contains(kind.remedy)).toList();
  }

  /**
   * Returns true when a paper that is called an objection is handled as this kind, because no
   * objection is possible against a measure of this nature (Awb 1:3 and 7:1).
   */
  boolean standsInForObjection(LegalNature nature) {
    var possible = listAgainst(nature);
    return this != OBJECTION && possible.contains(this) && !possible.contains(OBJECTION);
  }

  /** Returns true when the law lets the organisation put off the answer. */
  boolean isPostponable() {
    return this != REVIEW;
  }

  /** Returns the subject of the promise to answer it, which the name of the promise tells. */
  PromiseKind subject() {
    return new PromiseKind(name());
  }

  /** Returns the same subject once the answer was decided, so that only its letter is still due. */
  PromiseKind subjectOfLetter() {
    return new PromiseKind(name() + LETTER);
  }

  /** Returns true for the subject of an answer that was decided. */
  static boolean isOfLetter(@Nullable PromiseKind subject) {
    return subject != null && subject.code().endsWith(LETTER);
  }

  /** Returns the letters to the sender. */
  public List<LetterKind> letters() {
    return List.of(receipt, answer);
  }

  /** Returns the letter that confirms to the sender that it was received. */
  LetterKind receipt() {
    return receipt;
  }

  /** Returns the letter with the answer. */
  LetterKind answer() {
    return answer;
  }
}
