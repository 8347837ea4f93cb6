// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.founding;

import java.util.List;
import nl.rugdekking.policy.BodyPolicies;
import nl.rugdekking.policy.OrganisationDecision;
import nl.rugdekking.policy.OrganisationDecisions;
import org.springframework.stereotype.Component;

/**
 * Records the decisions in a set-up file: those about open questions, and those on which offices
 * owe a promise.
 */
@Component
record FileDecisions(OrganisationDecisions decisions, BodyPolicies policies) {

  /**
   * @throws SetUpException when a decision has an impossible day, or a promise an impossible owner
   */
  void requirePossible(OrganisationFile file) {
    file.decisions().stream()
        .filter(decision -> !decisions.isPossibleDay(decision.decidedOn()))
        .findFirst()
        .ifPresent(
            decision -> {
              throw new SetUpException(
                  "The decision about %s has a day in the future or before 2000: %s."
                      .formatted(decision.question(), decision.decidedOn()),
                  null);
            });
    file.owners().stream()
        .filter(owner -> !policies.isPossible(owner))
        .findFirst()
        .ifPresent(
            owner -> {
              throw new SetUpException(
                  "The promise %s cannot be owed by %s: see the page of the policy for what can."
                      .formatted(YamlSection.quote(owner.promise()), owner.office()),
                  null);
            });
  }

  /**
   * Returns the decisions about questions that are still open. A decision that was taken later, on
   * the page, stays valid.
   */
  List<OrganisationDecision> listNew(OrganisationFile file) {
    var decided = decisions.current().keySet();
    return file.decisions().stream()
        .filter(decision -> !decided.contains(decision.question()))
        .toList();
  }

  void record(OrganisationFile file) {
    listNew(file).forEach(decision -> decisions.record(null, decision));
    policies.nameOwners(file.owners());
  }
}
