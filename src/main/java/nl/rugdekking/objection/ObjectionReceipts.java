// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection;

import java.util.List;
import nl.rugdekking.outgoing.MeasureReceipts;
import nl.rugdekking.paper.LetterKind;
import nl.rugdekking.response.Response;
import nl.rugdekking.response.ResponseId;
import org.springframework.stereotype.Component;

/** Tells for which objections a letter can confirm that they were received, and what it says. */
@Component
record ObjectionReceipts(ObjectionRepository repository, DecisionMakers decisionMakers)
    implements MeasureReceipts {

  @Override
  public List<Receipt> list(ResponseId measure) {
    return repository.list(List.of(measure)).stream()
        .map(
            objection ->
                new Receipt(
                    objection.kind().receipt(),
                    objection.receivedOn(),
                    objection.answerBy(),
                    objection.handler(),
                    objection.calledObjection()))
        .toList();
  }

  @Override
  public void changeHandler(ResponseId measure, LetterKind letter, String handler) {
    repository.list(List.of(measure)).stream()
        .filter(objection -> objection.kind().receipt() == letter)
        .forEach(objection -> repository.changeHandler(objection.id(), handler));
  }

  @Override
  public boolean isInvolved(Response measure, String name) {
    return decisionMakers.include(measure, name);
  }
}
