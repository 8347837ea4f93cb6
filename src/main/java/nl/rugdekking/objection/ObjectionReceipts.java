// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.objection.ObjectionRepository.Contested;
import nl.rugdekking.outgoing.MeasureReceipts;
import nl.rugdekking.paper.LetterKind;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.response.Response;
import nl.rugdekking.response.ResponseId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells for which objections a letter can confirm that they were received, and what it says. */
@Component
record ObjectionReceipts(
    ObjectionRepository repository,
    DecisionMakers decisionMakers,
    ObjectionHandlers handlers,
    ObjectionPromises promises)
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
        objection.owner() != null,
        objection.calledObjection(),
        objection.answer() == null,
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
        hearing(course.hearing()),
        objection.telling());
  }

  private static Reply.Hearing hearing(ObjectionHearing hearing) {
    return new Reply.Hearing(hearing.by(), hearing.on(), hearing.whom(), hearing.words());
  }

  @Override
  public void changeHandler(ResponseId measure, LetterKind letter, String handler) {
    repository.list(List.of(measure)).stream()
        .filter(objection -> objection.kind().receipt() == letter)
        .forEach(objection -> repository.changeHandler(objection.id(), handler));
  }

  @Override
  public List<LetterKind> listUnsent(ResponseId measure) {
    return repository.list(List.of(measure)).stream()
        .flatMap(objection -> objection.findUnsentLetter().stream())
        .toList();
  }

  @Override
  public void recordPosted(CaseAccess access, ResponseId measure, LetterKind letter) {
    for (var objection : repository.list(List.of(measure))) {
      if (objection.kind().receipt() == letter) {
        repository.markReceiptPosted(objection.id());
      } else if (objection.kind().answer() == letter) {
        repository.markAnswerPosted(objection.id());
        promises.markSent(access, objection.id());
      }
    }
  }

  @Override
  public Set<LetterKind> listGiven(CaseAccess access, PartId part, ResponseId measure) {
    return repository.list(List.of(measure)).stream()
        .filter(objection -> handlers.isGiven(access, part, objection))
        .flatMap(objection -> Stream.of(objection.kind().receipt(), objection.kind().answer()))
        .collect(Collectors.toSet());
  }

  @Override
  public Optional<ResponseId> findContested(PromiseId promise) {
    return repository.findContested(promise).map(Contested::measure);
  }

  @Override
  public boolean isInvolved(Response measure, String name) {
    return decisionMakers.include(measure, name);
  }
}
