// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.policy;

import java.time.LocalDate;

/**
 * What the organisation decided about one question.
 *
 * @param ownChoice true when it differs from our proposal; then choice and reason are not empty
 * @param decidedBy who took the decision, as they write it, such as a body
 */
public record OrganisationDecision(
    OpenQuestion question,
    boolean ownChoice,
    String choice,
    String reason,
    String decidedBy,
    LocalDate decidedOn) {

  public OrganisationDecision {
    if (ownChoice && (choice.isEmpty() || reason.isEmpty())) {
      throw new IllegalArgumentException("A choice of one's own has words and a reason");
    }
  }
}
