// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.waiting;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.handling.ExemptionService;
import nl.rugdekking.handling.WaitEnding;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.register.CaseView.PartView;
import nl.rugdekking.register.PoliceAdvice;
import nl.rugdekking.register.acting.Obstacle;
import nl.rugdekking.register.acting.VisibleAct;
import nl.rugdekking.register.web.AwaitedAnswers;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.CaseTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Shows the responsible person what was left to them: in which words, and, when they cannot decide
 * yet, what has to happen before, by whom and until when.
 */
@Component
public record DecisionRequests(
    ExemptionService exemptions, WaitEnding waiting, CaseTexts texts, CaseAddresses addresses) {

  /**
   * A promise that waits for the responsible person.
   *
   * @param lead says who wrote the words, or null when nobody wrote any
   * @param words the words of the person who let it wait, or null
   * @param hindrance why nothing can be decided yet, and who does what about it; null when it can
   *     be decided
   * @param endPath the address of the page on which the wait can be ended, or null when it cannot
   *     or the decision is made here
   */
  public record Request(
      String name,
      @Nullable String lead,
      @Nullable String words,
      @Nullable String hindrance,
      @Nullable String endPath) {}

  /** Returns the requests that tell more than that something is to be decided. */
  public List<Request> list(CaseAccess access, PartView view, ExemptionService.Question question) {
    return question.waiting().stream()
        .map(promise -> describe(access, view, question, promise))
        .filter(
            request ->
                request.words() != null || request.hindrance() != null || request.endPath() != null)
        .toList();
  }

  private Request describe(
      CaseAccess access, PartView view, ExemptionService.Question question, Promise promise) {
    var hindrances = exemptions.listHindrances(question.affected(), promise);
    var words = promise.words();
    var doer = findDoer(view, promise);
    var isDecidedHere = question.acts().stream().anyMatch(act -> act.isOf(promise.kind()));
    return new Request(
        texts.promiseName(promise),
        words == null ? null : texts.text("handling.overrule.request", doer),
        words,
        hindrances.isEmpty() ? null : describe(view, promise, hindrances, doer),
        isDecidedHere ? null : findEndPath(access, promise));
  }

  /** Says of each act why it cannot be decided yet, where no promise that waits says so. */
  public List<String> listLater(PartView view, ExemptionService.Question question) {
    return question.awaitingPolice().stream()
        .filter(act -> !question.isWaiting(act))
        .map(
            act ->
                texts.text(
                    "handling.overrule.later."
                        + (question.affected().policeAdvice() == PoliceAdvice.PENDING
                            ? Obstacle.POLICE_ADVICE_PENDING
                            : Obstacle.ADVICE_NOT_ASKED),
                    texts.nameOf(act),
                    nameHandler(view)))
        .toList();
  }

  /** Says of each promise to decide about an act how it stands, and who decides. */
  public List<String> listStanding(PartView view) {
    return Stream.of(VisibleAct.values())
        .flatMap(
            act ->
                view.promises().stream()
                    .filter(promise -> promise.kind().equals(act.kind()))
                    .map(promise -> describeStanding(view, promise)))
        .toList();
  }

  private String describeStanding(PartView view, Promise promise) {
    var key = "handling.overrule.stands" + (promise.state().isSettled() ? ".settled" : "");
    return texts.text(
        key, texts.promiseName(promise), texts.promiseStateText(promise), findDoer(view, promise));
  }

  private @Nullable String findEndPath(CaseAccess access, Promise promise) {
    return waiting.get(access, promise.id()).canBeEnded()
        ? addresses.incident(access.number()) + "/beloften/" + promise.id().value() + "/wachttijd"
        : null;
  }

  /** Returns the name of the person who does what was promised, or says who that will be. */
  public String findDoer(PartView view, Promise promise) {
    return view.doers().getOrDefault(promise.id(), nameHandler(view));
  }

  private String nameHandler(PartView view) {
    return view.owner() == null ? texts.text("handling.overrule.handler") : view.owner();
  }

  private String describe(PartView view, Promise promise, Set<Obstacle> hindrances, String doer) {
    var first = hindrances.iterator().next();
    var why = texts.text("handling.overrule.hindrance." + first);
    if (first == Obstacle.SAID_IN_MEETING) {
      return why;
    }
    var awaited =
        first.isUnasked() ? new AwaitedAnswers(texts).describe(view, promise, hindrances) : null;
    return why
        + " "
        + (awaited == null ? texts.text("handling.overrule.hindrance.doer", doer) : awaited);
  }
}
