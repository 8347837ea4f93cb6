// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.waiting;

import java.util.List;
import java.util.Set;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.handling.ExemptionService;
import nl.rugdekking.handling.WaitEnding;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.register.CaseView.PartView;
import nl.rugdekking.register.acting.Obstacle;
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

  private @Nullable String findEndPath(CaseAccess access, Promise promise) {
    return waiting.get(access, promise.id()).canBeEnded()
        ? addresses.incident(access.number()) + "/beloften/" + promise.id().value() + "/wachttijd"
        : null;
  }

  /** Returns the name of the person who does what was promised, or says who that will be. */
  public String findDoer(PartView view, Promise promise) {
    var name = view.doers().getOrDefault(promise.id(), view.owner());
    return name == null ? texts.text("handling.overrule.handler") : name;
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
