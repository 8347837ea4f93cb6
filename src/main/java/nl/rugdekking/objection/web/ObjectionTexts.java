// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection.web;

import java.util.ArrayList;
import java.util.UUID;
import nl.rugdekking.objection.Objection;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Describes objections in sentences. */
@Component
record ObjectionTexts(CaseTexts texts, Dates dates) {

  /**
   * An objection as a page shows it.
   *
   * @param heading its kind, and the day on which it was received
   * @param state when it is answered, or how it was answered
   * @param words what the sender disagrees with
   * @param answerable true as long as it was not answered
   */
  record Line(
      UUID id,
      String heading,
      String state,
      @Nullable String words,
      @Nullable String reason,
      boolean answerable) {}

  /** Returns the objection for people who handle the case or read it. */
  Line describe(Objection objection) {
    return new Line(
        objection.id(),
        describeReceipt(objection),
        describeState(objection),
        objection.words(),
        objection.answer() == null ? null : objection.answer().reason(),
        objection.answer() == null);
  }

  private String describeReceipt(Objection objection) {
    return texts.text(
        "objection.received",
        texts.text("objection.kind." + objection.kind().name()),
        dates.day(objection.receivedOn()));
  }

  private String describeState(Objection objection) {
    var sentences = new ArrayList<String>();
    var answer = objection.answer();
    if (answer == null) {
      if (objection.isLate() && objection.lastDay() != null) {
        sentences.add(texts.text("objection.late", dates.day(objection.lastDay())));
      }
      sentences.add(texts.text("objection.answer-by", dates.day(objection.answerBy())));
      if (objection.handler() != null) {
        sentences.add(texts.text("objection.handled-by", objection.handler()));
      }
    } else {
      sentences.add(describeAnswer(answer));
      if (answer.by() != null) {
        sentences.add(texts.text("objection.decided-by", answer.by()));
      }
    }
    return String.join(" ", sentences);
  }

  private String describeAnswer(Objection.Answer answer) {
    return texts.text(
        "objection.answered",
        dates.day(answer.on()),
        texts.text("objection.outcome." + answer.outcome().name()));
  }

  /** Returns a sentence for the affected person, who reads the answer with its reason. */
  String describeForAffected(Objection objection) {
    var answer = objection.answer();
    if (answer == null) {
      return describeReceipt(objection)
          + " "
          + texts.text("objection.own.answer-by", dates.day(objection.answerBy()));
    }
    var reason =
        answer.reason() == null ? "" : " " + texts.text("objection.reason.was", answer.reason());
    return describeReceipt(objection) + " " + describeAnswer(answer) + reason;
  }
}
