// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

/** How a question is answered. A matrix and a vignette are several of these. */
enum QuestionKind {
  SINGLE,
  MULTIPLE,
  FIVE_POINT,
  NUMBER,
  OPEN;

  /** Whether one answer of a list is chosen. */
  boolean isOneOf() {
    return this == SINGLE || this == FIVE_POINT;
  }

  boolean hasAnswers() {
    return isOneOf() || this == MULTIPLE;
  }
}
