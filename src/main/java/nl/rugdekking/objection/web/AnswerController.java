// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import jakarta.validation.Valid;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import nl.rugdekking.objection.AnswerNames;
import nl.rugdekking.objection.Objections;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.web.TypedDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page that records how an objection was answered. */
@Controller
record AnswerController(Objections objections, AnswerNames names, ObjectionPage page) {

  private static final String PATH = ObjectionPage.PATH + "/{bezwaar}";

  @Endpoint(value = CASE, action = Action.DECIDE)
  @GetMapping(PATH)
  String show(CaseAccess access, @PathVariable UUID deel, @PathVariable UUID bezwaar, Model model) {
    return page.showAnswer(access, deel, bezwaar, model);
  }

  @Endpoint(value = CASE, action = Action.DECIDE)
  @PostMapping(PATH)
  String answer(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID bezwaar,
      @Valid @ModelAttribute("form") AnswerForm form,
      BindingResult errors,
      Model model) {
    access.require(Action.DECIDE, new PartId(deel));
    return isAnswered(access, new PartId(deel), bezwaar, form, errors)
        ? page.redirect(access, deel)
        : page.showAnswer(access, deel, bezwaar, model);
  }

  private boolean isAnswered(
      CaseAccess access, PartId part, UUID objection, AnswerForm form, BindingResult errors) {
    var day = TypedDate.parse(form.answeredOn());
    if (day.isEmpty()) {
      errors.rejectValue("answeredOn", "objection.day.empty");
    }
    if (form.hasWrongDayOfHearing()) {
      errors.rejectValue("heardOn", "objection.day.empty");
    }
    var outcome = form.outcome();
    if (errors.hasErrors() || outcome == null || day.isEmpty()) {
      return false;
    }
    try {
      var kind = objections.get(access, part, objection).kind();
      var answer = form.toAnswer(kind, outcome, day.get());
      names
          .listFaults(access, part, answer)
          .forEach((field, fault) -> errors.rejectValue(AnswerForm.nameOf(field), fault));
      if (errors.hasErrors()) {
        return false;
      }
      objections.answer(access, part, objection, answer);
      return true;
    } catch (RefusedException refused) {
      page.addRefusal(refused, "answeredOn", errors);
      return false;
    }
  }
}
