// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection.web;

import java.util.List;
import java.util.stream.Stream;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.objection.Judgement;
import nl.rugdekking.objection.Objection;
import nl.rugdekking.objection.ObjectionHandlers;
import nl.rugdekking.objection.ObjectionKind;
import nl.rugdekking.objection.ObjectionOutcome;
import nl.rugdekking.objection.Postponements;
import nl.rugdekking.objection.web.ObjectionWays.Way;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.response.Response;
import nl.rugdekking.web.Choice;
import nl.rugdekking.web.Dates;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** Fills the pages on which the answer to an objection is recorded or put off. */
@Component
record ObjectionPage(
    ObjectionHandlers handlers,
    Postponements postponements,
    ObjectionTexts sentences,
    ObjectionWays ways,
    CaseTexts texts,
    Dates dates) {

  private static final String FORM = "form";

  String showAnswer(CaseAccess access, Way way, Model model) {
    var objection = way.objection();
    if (objection.answer() != null) {
      throw new StalePageException();
    }
    var measure = ways.addFrame(access, way, model);
    model.addAttribute("line", sentences.describe(objection));
    addHints(measure, objection, model);
    model.addAttribute("makers", String.join("; ", handlers.listMakers(measure)));
    model.addAttribute("isHearingRecorded", objection.hearing().isRecorded());
    model.addAttribute("outcomes", listOutcomes());
    model.addAttribute(
        "judgements", objection.kind() == ObjectionKind.COMPLAINT ? listJudgements() : List.of());
    if (!model.containsAttribute(FORM)) {
      model.addAttribute(FORM, AnswerForm.begin(objection, dates.today()));
    }
    return "objection/answer";
  }

  private void addHints(Response measure, Objection objection, Model model) {
    var isObjection = objection.kind() == ObjectionKind.OBJECTION;
    var barred = String.join("; ", handlers.listBarred(measure, objection.kind()));
    model.addAttribute(
        "deciderHint",
        texts.text(
            isObjection ? "objection.decider.hint.chair" : "objection.decider.hint", barred));
    model.addAttribute(
        "reasonHint",
        texts.text(isObjection ? "objection.reason.hint.OBJECTION" : "objection.reason.hint"));
  }

  String showPostponement(CaseAccess access, Way way, Model model) {
    var objection = way.objection();
    if (!objection.isPostponable()) {
      throw new StalePageException();
    }
    var measure = ways.addFrame(access, way, model);
    model.addAttribute("line", sentences.describe(objection));
    model.addAttribute(
        "newDay", postponements.findDay(measure, objection).map(dates::day).orElse(null));
    model.addAttribute("formerDay", dates.day(objection.answerBy()));
    if (!model.containsAttribute(FORM)) {
      model.addAttribute(FORM, PostponementForm.EMPTY);
    }
    return "objection/postponement";
  }

  private List<Choice> listOutcomes() {
    return Stream.of(ObjectionOutcome.values())
        .map(
            outcome ->
                new Choice(
                    outcome.name(),
                    texts.text("objection.outcome." + outcome.name()),
                    texts.text("objection.outcome.hint." + outcome.name())))
        .toList();
  }

  private List<Choice> listJudgements() {
    return Stream.of(Judgement.values())
        .map(
            judgement ->
                new Choice(
                    judgement.name(), texts.text("objection.judgement." + judgement.name()), null))
        .toList();
  }

  /** Adds the reason of a refusal to the field that it is about. */
  static void addRefusal(RefusedException refused, String dayField, BindingResult errors) {
    var field =
        switch (refused.messageKey()) {
          case "objection.refused.future",
              "objection.refused.before-hearing",
              "objection.refused.before-sent",
              "objection.refused.before-received",
              "objection.refused.put-off.late",
              "objection.refused.put-off.no-later" ->
              dayField;
          case "objection.refused.kind", "objection.refused.twice" -> "kind";
          case "objection.refused.one-left" -> "both";
          case "objection.refused.called" -> "calledObjection";
          case "objection.refused.reason", "objection.refused.put-off.reason" -> "reason";
          case "objection.refused.handler-involved" -> "handler";
          case "objection.refused.handler-not-possible" -> "to";
          case "objection.refused.nobody", "objection.refused.involved" -> "decidedBy";
          case "objection.refused.judgement" -> "judgement";
          case "objection.refused.behalf" -> "onBehalf";
          case "objection.refused.unprepared", "objection.refused.preparer-involved" ->
              "preparedBy";
          case "objection.refused.half-heard",
              "objection.refused.unheard",
              "objection.refused.hearer-involved" ->
              "heardBy";
          case "objection.refused.heard-day" -> "heardOn";
          case "objection.refused.retracted-involved" -> "outcome";
          default -> throw refused;
        };
    errors.rejectValue(field, refused.messageKey());
  }
}
