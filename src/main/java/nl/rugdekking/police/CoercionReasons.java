// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import java.util.Collections;
import java.util.Set;
import nl.rugdekking.access.PartId;
import nl.rugdekking.complaint.ComplaintReasons;
import nl.rugdekking.norm.Fact;
import org.springframework.stereotype.Component;

/**
 * Tells that somebody was threatened with their good name or with a secret, to force something or
 * to get money or data. Only the affected can complain of that (Criminal Code, articles 284, second
 * variant, and 318).
 */
@Component
record CoercionReasons(FactAnswerRepository repository) implements ComplaintReasons {

  private static final Set<Fact> THREATS = Set.of(Fact.THREAT_REPUTATION, Fact.THREAT_SECRET);

  // A demand that nobody knows of yet does not make the term longer, so it counts until the answer
  // is that there was none.
  @Override
  public boolean mayNeedComplaint(PartId part, Set<String> forms) {
    if (!FactQuestion.THREAT.fits(forms, Set.of())) {
      return false;
    }
    var answers = repository.get(part);
    return !Collections.disjoint(answers.listFacts(), THREATS)
        && !answers.isChosen(FactQuestion.DEMAND, FactAnswers.NONE);
  }
}
