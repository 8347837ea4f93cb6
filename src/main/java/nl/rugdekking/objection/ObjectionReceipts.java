// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection;

import java.util.List;
import nl.rugdekking.outgoing.MeasureReceipts;
import nl.rugdekking.paper.LetterKind;
import nl.rugdekking.response.Response;
import nl.rugdekking.response.ResponseId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells for which objections a letter can confirm that they were received, and what it says. */
@Component
record ObjectionReceipts(ObjectionRepository repository, DecisionMakers decisionMakers)
    implements MeasureReceipts {

  @Override
  public List<Receipt> list(ResponseId measure) {
    return repository.list(List.of(measure)).stream().map(ObjectionReceipts::receipt).toList();
  }

  private static Receipt receipt(Objection objection) {
    return new Receipt(
        objection.kind().receipt(),
        objection.receivedOn(),
        objection.answerBy(),
        objection.handler(),
        objection.calledObjection(),
        answer(objection));
  }

  // An objection that was taken back gets no answer.
  private static @Nullable Reply answer(Objection objection) {
    var answer = objection.answer();
    if (answer == null || !answer.outcome().isDecision()) {
      return null;
    }
    var course = answer.course();
    return new Reply(
        objection.kind().answer(),
        answer.outcome().name(),
        course.judgement() == null ? null : course.judgement().name(),
        answer.reason(),
        new Reply.People(answer.by(), course.onBehalf(), course.preparedBy()),
        new Reply.Hearing(course.heardBy(), course.heardOn(), course.hearing()),
        objection.telling());
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
