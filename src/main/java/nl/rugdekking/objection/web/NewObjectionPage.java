// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.objection.Objection;
import nl.rugdekking.objection.ObjectionHandlers;
import nl.rugdekking.objection.ObjectionKind;
import nl.rugdekking.objection.Objections;
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

/** Fills the page that records that an objection was received. */
@Component
record NewObjectionPage(
    Objections objections,
    ObjectionHandlers handlers,
    Responses responses,
    LetterWarnings warnings,
    PartPage partPage,
    CaseTexts texts,
    Dates dates) {

  static final String PATH =
      "/{organisatie}/incidenten/{nummer}/getroffenen/{deel}/reactie/{reactie}/bezwaren";

  private static final String FORM = "form";

  String show(CaseAccess access, UUID part, ResponseId id, Model model) {
    partPage.addFrame(access, part, Action.DECIDE, model);
    var measure = responses.get(access, new PartId(part), id);
    var possible = objections.listPossible(measure);
    var sent = objections.findDaySent(measure);
    var responsePath = model.getAttribute("base") + "/reactie";
    model.addAttribute("measureName", texts.text("response.kind." + measure.kind().name()));
    model.addAttribute("responsePath", responsePath);
    model.addAttribute("path", responsePath + "/" + id.value() + "/bezwaren");
    model.addAttribute("sent", sent.map(dates::day).orElse(null));
    model.addAttribute("noObjection", objections.hasOtherWayThanObjection(measure));
    model.addAttribute("kinds", possible.stream().map(kind -> choice(kind, measure)).toList());
    model.addAttribute("unready", warnings.list(possible));
    var earlier = objections.list(List.of(id));
    model.addAttribute("earlier", earlier.stream().map(this::describe).toList());
    model.addAttribute("handlers", listHandlers(access, new PartId(part), measure));
    if (!model.containsAttribute(FORM)) {
      var only = possible.size() == 1 ? possible.getFirst() : null;
      var first = earlier.isEmpty() ? null : earlier.getFirst();
      model.addAttribute(FORM, NewObjectionForm.empty(only, first));
    }
    return "objection/new";
  }

  String redirect(CaseAccess access, UUID part) {
    return partPage.redirect(access) + "/getroffenen/" + part + "/reactie";
  }

  private String describe(Objection objection) {
    return texts.text(
        "objection.received",
        texts.text("objection.kind." + objection.kind().name()),
        dates.day(objection.receivedOn()));
  }

  /**
   * Warns when the day differs from that of something else that came in, since it may be the same
   * paper; its terms are counted from one day then.
   */
  void warnOfOtherDay(
      ResponseId measure, NewObjectionForm form, LocalDate day, BindingResult errors) {
    if (Boolean.TRUE.equals(form.otherPaper())) {
      return;
    }
    objections.list(List.of(measure)).stream()
        .filter(one -> !one.id().equals(form.objection()) && !one.receivedOn().equals(day))
        .findFirst()
        .ifPresent(
            other ->
                errors.rejectValue(
                    "receivedOn", "objection.other-day", new Object[] {describe(other)}, null));
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

  private List<Choice> listHandlers(CaseAccess access, PartId part, Response measure) {
    var owner = access.part(part).owner();
    var choices = new ArrayList<Choice>();
    for (var person : handlers.listCandidates(access, part, measure)) {
      var hint = person.id().equals(owner) ? "objection.handler.owner" : "objection.handler.lawyer";
      choices.add(new Choice(person.id().value().toString(), person.name(), texts.text(hint)));
    }
    if (handlers.mayBeGiven(access, part)) {
      choices.add(choice(NewObjectionForm.OTHER));
    }
    choices.add(choice(NewObjectionForm.OUTSIDE));
    return choices;
  }

  private Choice choice(String value) {
    return new Choice(
        value,
        texts.text("objection.handler." + value),
        texts.text("objection.handler.hint." + value));
  }
}
