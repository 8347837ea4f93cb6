// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import jakarta.validation.Valid;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import nl.rugdekking.objection.Objections;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.response.ResponseId;
import nl.rugdekking.web.TypedDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page that records that an objection against a measure was received. */
@Controller
record NewObjectionController(
    Objections objections, HandlerChoice handlers, NewObjectionPage page) {

  @Endpoint(value = CASE, action = Action.DECIDE)
  @GetMapping(NewObjectionPage.PATH)
  String show(CaseAccess access, @PathVariable UUID deel, @PathVariable UUID reactie, Model model) {
    return page.show(access, deel, new ResponseId(reactie), model);
  }

  @Endpoint(value = CASE, action = Action.DECIDE)
  @PostMapping(NewObjectionPage.PATH)
  String record(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID reactie,
      @Valid @ModelAttribute("form") NewObjectionForm form,
      BindingResult errors,
      Model model) {
    access.require(Action.DECIDE, new PartId(deel));
    return isRecorded(access, new PartId(deel), new ResponseId(reactie), form, errors)
        ? page.redirect(access, deel)
        : page.show(access, deel, new ResponseId(reactie), model);
  }

  private boolean isRecorded(
      CaseAccess access,
      PartId part,
      ResponseId measure,
      NewObjectionForm form,
      BindingResult errors) {
    var day = TypedDate.parse(form.receivedOn());
    if (day.isEmpty()) {
      errors.rejectValue("receivedOn", "objection.day.empty");
    }
    day.ifPresent(typed -> page.warnOfOtherDay(measure, form, typed, errors));
    var kind = form.kind();
    var handler = handlers.find(form, errors);
    if (errors.hasErrors() || kind == null || day.isEmpty()) {
      return false;
    }
    try {
      var said = form.toStatements(kind, day.get(), handler.orElse(null));
      objections.recordAll(access, part, measure, said);
      return true;
    } catch (RefusedException refused) {
      addRefusal(form, refused, errors);
      return false;
    }
  }

  // Somebody who was chosen from the list has no typed name.
  private static void addRefusal(
      NewObjectionForm form, RefusedException refused, BindingResult errors) {
    if (refused.messageKey().equals("objection.refused.handler-involved") && !form.isNameTyped()) {
      errors.rejectValue("to", refused.messageKey());
    } else {
      ObjectionPage.addRefusal(refused, "receivedOn", errors);
    }
  }
}
