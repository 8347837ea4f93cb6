// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.policy;

import java.util.ArrayList;
import java.util.List;
import nl.rugdekking.organisation.SetUpGaps;
import org.springframework.stereotype.Component;

/** Reminds of the questions that the organisation has not decided yet, until it has. */
@Component
record OpenQuestionGaps(OrganisationDecisions decisions) implements SetUpGaps {

  private static final String JUDGE_PAGE =
      "/beheer/besluiten/" + OpenQuestion.EXECUTIVE_JUDGE.segment();

  @Override
  public List<Gap> gaps() {
    var open = decisions.listOpen();
    var gaps = new ArrayList<Gap>();
    if (open.contains(OpenQuestion.EXECUTIVE_JUDGE)) {
      gaps.add(new Gap("policy.judge.gap", JUDGE_PAGE));
    }
    if (!open.isEmpty()) {
      gaps.add(new Gap("policy.questions.gap", "/beheer/besluiten"));
    }
    return gaps;
  }
}
