// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection.web;

import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.objection.AnswerNames;
import nl.rugdekking.objection.Objections;
import nl.rugdekking.objection.Postponements;
import nl.rugdekking.objection.web.ObjectionWays.Way;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.web.TypedDate;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Records the answer to an objection, or that it was put off, as a form says. */
@Component
record AnswerRecording(Objections objections, Postponements postponements, AnswerNames names) {

  /** Records the answer, or adds errors to the form and returns false. */
  boolean isAnswered(CaseAccess access, Way way, AnswerForm form, BindingResult errors) {
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
      var answer = form.toAnswer(way.objection().kind(), outcome, day.get());
      names
          .listFaults(access, way.part(), answer)
          .forEach((field, fault) -> errors.rejectValue(AnswerForm.nameOf(field), fault));
      if (errors.hasErrors()) {
        return false;
      }
      objections.answer(access, way.part(), way.objection().id(), answer);
      return true;
    } catch (RefusedException refused) {
      ObjectionPage.addRefusal(refused, "answeredOn", errors);
      return false;
    }
  }

  /** Records that the answer was put off, or adds errors to the form and returns false. */
  boolean isPutOff(CaseAccess access, Way way, PostponementForm form, BindingResult errors) {
    var day = TypedDate.parse(form.toldOn());
    if (day.isEmpty()) {
      errors.rejectValue("toldOn", "objection.day.empty");
    }
    if (errors.hasErrors() || day.isEmpty()) {
      return false;
    }
    try {
      postponements.putOff(access, way.part(), way.objection().id(), day.get(), form.reason());
      return true;
    } catch (RefusedException refused) {
      ObjectionPage.addRefusal(refused, "toldOn", errors);
      return false;
    }
  }
}
