// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.objection.Objection;
import nl.rugdekking.objection.ObjectionHearing;
import nl.rugdekking.paper.LetterKind;
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
   * @param letter the letter that is to be sent now; null when there is none
   * @param answerable true as long as it was not answered
   * @param postponable true as long as the answer can be put off
   */
  record Line(
      UUID id,
      String heading,
      String state,
      @Nullable String words,
      @Nullable String reason,
      @Nullable Letter letter,
      boolean answerable,
      boolean postponable) {}

  /**
   * A letter that is to be sent.
   *
   * @param path the last part of the address of its page
   * @param action the text of the link to that page
   */
  record Letter(String path, String action) {}

  /** Returns the objection for people who handle the case or read it. */
  Line describe(Objection objection) {
    return describe(objection, null);
  }

  /**
   * Returns the objection for people who handle the case or read it.
   *
   * @param heldUntil the last day on which the affected person does not read the answer yet, unless
   *     somebody tells them; null when they may read it
   */
  Line describe(Objection objection, @Nullable LocalDate heldUntil) {
    var held = heldUntil == null ? "" : " " + texts.text("register.held", dates.day(heldUntil));
    return new Line(
        objection.id(),
        describeReceipt(objection),
        describeState(objection) + held,
        objection.words(),
        objection.answer() == null ? null : objection.answer().reason(),
        objection.findUnsentLetter().map(letter -> describeLetter(objection, letter)).orElse(null),
        objection.answer() == null,
        objection.isPostponable());
  }

  private Letter describeLetter(Objection objection, LetterKind letter) {
    var action = objection.answer() == null ? "objection.action.confirm" : "objection.action.send";
    return new Letter(letter.path(), texts.text(action));
  }

  private String describeReceipt(Objection objection) {
    return texts.text(
        "objection.received",
        texts.text("objection.kind." + objection.kind().name()),
        dates.day(objection.receivedOn()));
  }

  private String describeState(Objection objection) {
    var sentences = new ArrayList<String>();
    if (objection.calledObjection()) {
      sentences.add(texts.text("objection.called." + objection.kind().name()));
    }
    var answer = objection.answer();
    if (answer == null) {
      if (objection.isLate() && objection.lastDay() != null) {
        sentences.add(texts.text("objection.late", dates.day(objection.lastDay())));
      }
      sentences.add(texts.text("objection.answer-by", dates.day(objection.answerBy())));
      if (objection.isDropped()) {
        sentences.add(texts.text("objection.dropped"));
      }
      sentences.addAll(describePostponement(objection));
      if (objection.handler() != null) {
        sentences.add(texts.text("objection.handled-by", objection.handler()));
      }
      sentences.addAll(describeHearing(objection.hearing()));
      if (!objection.posted().receipt()) {
        sentences.add(texts.text("objection.unconfirmed"));
      }
    } else {
      sentences.add(describeAnswer(answer));
      sentences.addAll(describeCourse(answer));
      sentences.addAll(describeSending(objection, answer));
    }
    return String.join(" ", sentences);
  }

  private List<String> describeSending(Objection objection, Objection.Answer answer) {
    return answer.outcome().isDecision()
        ? List.of(
            texts.text(objection.posted().answer() ? "objection.sent-answer" : "objection.unsent"))
        : List.of();
  }

  private List<String> describeCourse(Objection.Answer answer) {
    var sentences = new ArrayList<String>();
    var course = answer.course();
    if (course.judgement() != null) {
      sentences.add(
          texts.text(
              "objection.judged", texts.text("objection.judgement." + course.judgement().name())));
    }
    if (answer.by() != null) {
      sentences.add(texts.text("objection.decided-by", answer.by()));
    }
    if (course.preparedBy() != null) {
      sentences.add(texts.text("objection.prepared-by", course.preparedBy()));
    }
    sentences.addAll(describeHearing(course.hearing()));
    return sentences;
  }

  private List<String> describeHearing(ObjectionHearing hearing) {
    if (hearing.by() != null && hearing.on() != null) {
      return List.of(texts.text("objection.heard-by", dates.day(hearing.on()), hearing.by()));
    }
    return hearing.isRecorded() ? List.of(texts.text("objection.not-heard")) : List.of();
  }

  private List<String> describePostponement(Objection objection) {
    var putOff = objection.postponement();
    if (putOff == null) {
      return List.of();
    }
    var told =
        texts.text(
            "objection.postponed", dates.day(putOff.formerDay()), dates.day(putOff.toldOn()));
    return putOff.reason() == null
        ? List.of(told)
        : List.of(told, texts.text("objection.reason.was", putOff.reason()));
  }

  private String describeAnswer(Objection.Answer answer) {
    return answer.outcome().isDecision()
        ? texts.text(
            "objection.answered",
            dates.day(answer.on()),
            texts.text("objection.outcome." + answer.outcome().name()))
        : texts.text("objection.retracted", dates.day(answer.on()));
  }

  /** Returns a sentence for the affected person, who reads the answer with its reason. */
  String describeForAffected(Objection objection) {
    var answer = objection.answer();
    if (answer == null) {
      var sentences = new ArrayList<String>();
      sentences.add(describeReceipt(objection));
      sentences.add(texts.text("objection.own.answer-by", dates.day(objection.answerBy())));
      sentences.addAll(describePostponement(objection));
      return String.join(" ", sentences);
    }
    var reason =
        answer.reason() == null ? "" : " " + texts.text("objection.own.reason", answer.reason());
    var sent = String.join("", describeSending(objection, answer));
    return (describeReceipt(objection) + " " + describeAnswer(answer) + reason + " " + sent)
        .strip();
  }
}
