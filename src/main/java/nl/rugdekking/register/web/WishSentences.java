// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.register.CaseView;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.Wish;
import nl.rugdekking.register.acting.ActDecisions;
import nl.rugdekking.register.acting.Exemption;
import nl.rugdekking.register.acting.VisibleAct;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Shows beside a promise what the affected person answered about it, to that person and to the
 * people who follow their case.
 */
@Component
record WishSentences(CaseTexts texts, Dates dates, ActDecisions decisions) {

  /**
   * Returns for example "U zei: ja", for a promise that is still to be kept.
   *
   * @param who the name of the affected person, for somebody who follows them; null for themselves
   */
  Optional<String> describe(PartRecord affected, Promise promise, @Nullable String who) {
    var wish = promise.state().isSettled() ? null : findWish(affected, promise.kind());
    return Optional.ofNullable(wish)
        .map(said -> describe(affected, promise, who, said) + aboutDecision(affected, promise));
  }

  // The affected person also reads here that somebody decided to act although they said no.
  private String aboutDecision(PartRecord affected, Promise promise) {
    return decisions
        .find(affected, promise.kind())
        .map(decision -> " " + describe(decision) + " " + describeTelling(decision.exemption()))
        .orElse("");
  }

  private String describeTelling(Exemption exemption) {
    return texts.text(
        exemption.toldBefore() ? "register.decided.told" : "register.decided.not-told");
  }

  private String describe(PartRecord affected, Promise promise, @Nullable String who, Wish said) {
    var answer = texts.text("register.own.said." + said);
    var sentence =
        who == null
            ? texts.text("register.own.said", answer)
            : texts.text("register.own.said.of", who, answer);
    var again = affected.askAgainOn();
    return said == Wish.NOT_YET && again != null && !isAboutCare(promise.kind())
        ? texts.text("register.own.said.again", sentence, dates.day(again))
        : sentence;
  }

  /**
   * The name of the promise. Once the affected person has answered the question about damage, that
   * promise is no longer named as a question.
   */
  String name(PartRecord affected, Promise promise, boolean own) {
    if (!own) {
      return texts.promiseName(promise);
    }
    return promise.kind().equals(PromiseKind.DAMAGE) && affected.damage() != null
        ? texts.text("register.own.damage-answered")
        : texts.promiseNameForAffected(promise);
  }

  /** A sentence that says that the affected person answered by themselves. */
  String self(@Nullable String who) {
    return who == null
        ? texts.text("register.own.said.self")
        : texts.text("register.own.said.self.of", who);
  }

  /**
   * Returns a sentence with the answer of the affected person about an act toward the perpetrator,
   * and its date. It is for the person who decides about the act or does it; null when the promise
   * is about no such act.
   */
  @Nullable String aboutAct(CaseView.PartView part, Promise promise) {
    return Arrays.stream(VisibleAct.values())
        .filter(act -> act.isOf(promise.kind()))
        .findFirst()
        .map(act -> aboutAct(part, act))
        .orElse(null);
  }

  /**
   * Returns a sentence that says who decided to act all the same, when and why; null when nobody
   * did.
   */
  @Nullable String aboutDecision(CaseView.PartView part, Promise promise) {
    return decisions.find(part.affected(), promise.kind()).map(this::describe).orElse(null);
  }

  private String describe(ActDecisions.Decision decision) {
    return texts.text(
        "register.decided." + decision.exemption().cause(),
        decision.by() == null ? texts.text("register.decided.by") : decision.by(),
        dates.full(decision.exemption().at()),
        texts.text("register.decided.act." + decision.exemption().act()));
  }

  /**
   * Returns the line under a promise, with the decision about it while it is still to be kept, and
   * that somebody asked how it stands while it is late.
   */
  @Nullable String detailForHandlers(CaseView view, CaseView.PartView part, Promise promise) {
    var late = texts.promiseStateCode(promise).equals("late");
    var progress = late ? view.findProgress(promise) : Optional.<CaseView.Progress>empty();
    var details =
        Stream.of(
                texts.promiseDetail(promise, false),
                promise.state().isSettled() ? null : aboutDecision(part, promise),
                progress
                    .map(asked -> asked.answer() == null ? "asked" : "answered")
                    .map(state -> texts.text("register.board." + state))
                    .orElse(null))
            .filter(Objects::nonNull)
            .toList();
    return details.isEmpty() ? null : String.join(" · ", details);
  }

  /** Returns a sentence with the answer of the affected person about this act, and its date. */
  String aboutAct(CaseView.PartView part, VisibleAct act) {
    var who = texts.affectedName(part);
    var wish = act.findWish(part.affected());
    var answeredAt = part.affected().askedAt();
    return wish == null || answeredAt == null
        ? texts.text("register.said.nothing." + act, who)
        : texts.text(
            "register.said." + act,
            dates.full(answeredAt),
            who,
            texts.text("register.own.said." + wish));
  }

  private static @Nullable Wish findWish(PartRecord affected, PromiseKind kind) {
    return isAboutCare(kind)
        ? affected.careWish()
        : Arrays.stream(VisibleAct.values())
            .filter(act -> act.isOf(kind))
            .findFirst()
            .map(act -> act.findWish(affected))
            .orElse(null);
  }

  private static boolean isAboutCare(PromiseKind kind) {
    return kind.equals(PromiseKind.AFTERCARE);
  }
}
