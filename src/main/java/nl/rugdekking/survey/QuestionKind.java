// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

/** The kinds of questions. A matrix or a vignette consists of several of these. */
enum QuestionKind {
  SINGLE,
  MULTIPLE,
  FIVE_POINT,
  NUMBER,
  OPEN;

  /** Returns true when one answer of a list is chosen. */
  boolean isSingleChoice() {
    return this == SINGLE || this == FIVE_POINT;
  }

  boolean hasAnswers() {
    return isSingleChoice() || this == MULTIPLE;
  }
}
