// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection.web;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.objection.Judgement;
import nl.rugdekking.objection.ObjectionKind;
import nl.rugdekking.objection.ObjectionOutcome;
import nl.rugdekking.objection.Objections;
import nl.rugdekking.objection.Postponements;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.register.web.PartPage;
import nl.rugdekking.response.Response;
import nl.rugdekking.response.ResponseId;
import nl.rugdekking.response.Responses;
import nl.rugdekking.web.Choice;
import nl.rugdekking.web.Dates;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** Fills the two pages of an objection: that it was received, and how it was answered. */
@Component
record ObjectionPage(
    Objections objections,
    Postponements postponements,
    Responses responses,
    ObjectionTexts sentences,
    PartPage partPage,
    CaseTexts texts,
    Dates dates) {

  static final String PATH =
      "/{organisatie}/incidenten/{nummer}/getroffenen/{deel}/reactie/{reactie}/bezwaren";

  private static final String FORM = "form";

  String showNew(CaseAccess access, UUID part, ResponseId id, Model model) {
    var measure = addMeasure(access, part, id, model);
    var possible = objections.listPossible(measure);
    var sent = objections.findDaySent(measure);
    model.addAttribute("sent", sent.map(dates::day).orElse(null));
    model.addAttribute("noObjection", objections.hasOtherWayThanObjection(measure));
    model.addAttribute("kinds", possible.stream().map(kind -> choice(kind, measure)).toList());
    if (!model.containsAttribute(FORM)) {
      var only = possible.size() == 1 ? possible.getFirst() : null;
      model.addAttribute(FORM, NewObjectionForm.empty(only, objections.today()));
    }
    return "objection/new";
  }

  private Choice choice(ObjectionKind kind, Response measure) {
    var hint =
        objections
            .findDaySent(measure)
            .flatMap(sent -> objections.findLastDay(kind, sent))
            .map(day -> texts.text("objection.hint." + kind.name(), dates.day(day)))
            .orElseGet(() -> texts.text("objection.hint." + kind.name()));
    return new Choice(kind.name(), texts.text("objection.kind." + kind.name()), hint);
  }

  String showAnswer(CaseAccess access, UUID part, UUID id, Model model) {
    var objection = objections.get(access, new PartId(part), id);
    if (objection.answer() != null) {
      throw new StalePageException();
    }
    var measure = addMeasure(access, part, objection.measure(), model);
    model.addAttribute("line", sentences.describe(objection));
    model.addAttribute(
        "barred", String.join("; ", objections.listBarred(measure, objection.kind())));
    model.addAttribute("makers", String.join("; ", objections.listMakers(measure)));
    model.addAttribute("outcomes", listOutcomes());
    model.addAttribute(
        "judgements", objection.kind() == ObjectionKind.COMPLAINT ? listJudgements() : List.of());
    if (!model.containsAttribute(FORM)) {
      model.addAttribute(FORM, AnswerForm.begin(objection, objections.today()));
    }
    return "objection/answer";
  }

  String showPostponement(CaseAccess access, UUID part, UUID id, Model model) {
    var objection = objections.get(access, new PartId(part), id);
    if (!objection.isPostponable()) {
      throw new StalePageException();
    }
    var measure = addMeasure(access, part, objection.measure(), model);
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

  private Response addMeasure(CaseAccess access, UUID part, ResponseId id, Model model) {
    partPage.addFrame(access, part, Action.DECIDE, model);
    var measure = responses.get(access, new PartId(part), id);
    var responsePath = model.getAttribute("base") + "/reactie";
    model.addAttribute("measureName", texts.text("response.kind." + measure.kind().name()));
    model.addAttribute("responsePath", responsePath);
    model.addAttribute("path", responsePath + "/" + id.value() + "/bezwaren");
    return measure;
  }

  /** Adds the reason of a refusal to the field that it is about. */
  void addRefusal(RefusedException refused, String dayField, BindingResult errors) {
    var field =
        switch (refused.messageKey()) {
          case "objection.refused.future",
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
          default -> throw refused;
        };
    errors.rejectValue(field, refused.messageKey());
  }

  String redirect(CaseAccess access, UUID part) {
    return partPage.redirect(access) + "/getroffenen/" + part + "/reactie";
  }
}
