// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.policy;

import java.util.List;
import nl.rugdekking.organisation.SetUpGaps;
import org.springframework.stereotype.Component;

/** Reminds of the questions that the organisation has not decided yet, until it has. */
@Component
record OpenQuestionGaps(OrganisationDecisions decisions) implements SetUpGaps {

  @Override
  public List<Gap> gaps() {
    return decisions.listOpen().isEmpty()
        ? List.of()
        : List.of(new Gap("policy.questions.gap", "/beheer/besluiten"));
  }
}
