// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.PromiseNeed;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.Wish;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Shows the answers of the affected person about their wishes, to handlers and to the affected
 * person.
 */
@Component
public class WishAnswers {

  private static final Set<PromiseKind> CARE =
      Set.of(
          PromiseKind.AFTERCARE, PromiseKind.AFTERCARE_TWO_WEEKS, PromiseKind.AFTERCARE_SIX_WEEKS);

  record Answer(String question, String answer) {}

  private final CaseTexts texts;

  WishAnswers(CaseTexts texts) {
    this.texts = texts;
  }

  /** The answers in words; empty until somebody asked the affected person. */
  public List<Answer> list(PartRecord affected) {
    if (affected.askedAt() == null) {
      return List.of();
    }
    var answers = listSaid(affected);
    add(answers, "advice", affected.policeAdvice());
    if (affected.policeAdvice() == null) {
      answers.add(
          new Answer(texts.text("register.answer.advice"), texts.text("register.advice.open")));
    }
    return answers;
  }

  /** Lists the answers of the affected person so far. */
  List<Answer> listSaid(PartRecord affected) {
    var answers = new ArrayList<Answer>();
    add(answers, "response", affected.responseWish());
    add(answers, "police", affected.policeWish());
    add(answers, "damage", affected.damage());
    add(answers, "care", affected.careWish());
    add(answers, "danger", affected.danger());
    return answers;
  }

  /** Shows the words that the affected person wrote beside their answers. */
  Answer ownWords(String words) {
    return new Answer(texts.text("register.answer.words"), words);
  }

  /** The answers of the affected person that somebody needs to keep a promise. */
  List<Answer> list(PartRecord affected, Set<PromiseNeed> needs) {
    var answers = new ArrayList<Answer>();
    if (needs.contains(PromiseNeed.POLICE_WISH)) {
      add(answers, "police", affected.policeWish());
      add(answers, "advice", affected.policeAdvice());
    }
    if (needs.contains(PromiseNeed.DAMAGE)) {
      add(answers, "damage", affected.damage());
    }
    if (needs.contains(PromiseNeed.CARE_WISH)) {
      add(answers, "care", affected.careWish());
    }
    return answers;
  }

  /** The answers that decide if and how a promise of this kind is kept. */
  List<Answer> listAbout(PartRecord affected, PromiseKind kind) {
    var answers = new ArrayList<Answer>();
    if (kind.equals(PromiseKind.RESPONSE)) {
      add(answers, "response", affected.responseWish());
    }
    if (kind.equals(PromiseKind.POLICE_REPORT)) {
      add(answers, "police", affected.policeWish());
    }
    if (kind.equals(PromiseKind.RESPONSE) || kind.equals(PromiseKind.POLICE_REPORT)) {
      add(answers, "danger", affected.danger());
      add(answers, "advice", affected.policeAdvice());
    }
    if (kind.equals(PromiseKind.DAMAGE)) {
      add(answers, "damage", affected.damage());
    }
    if (kind.equals(PromiseKind.AFTERCARE)) {
      add(answers, "care", affected.careWish());
    }
    return answers;
  }

  /**
   * The thing that this kind of promise offers and that the affected person does not want; empty
   * when they refused nothing.
   */
  Optional<String> findRefused(PartRecord affected, PromiseKind kind) {
    if (kind.equals(PromiseKind.DAMAGE) && affected.damage() == Wish.NO) {
      return Optional.of(texts.text("register.answer.damage"));
    }
    return CARE.contains(kind) && affected.careWish() == Wish.NO
        ? Optional.of(texts.text("register.answer.care"))
        : Optional.empty();
  }

  private void add(List<Answer> answers, String question, @Nullable Enum<?> answer) {
    if (answer != null) {
      answers.add(new Answer(texts.text("register.answer." + question), texts.nameOf(answer)));
    }
  }
}
