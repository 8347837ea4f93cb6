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
record NewObjectionController(Objections objections, ObjectionPage page) {

  @Endpoint(value = CASE, action = Action.DECIDE)
  @GetMapping(ObjectionPage.PATH)
  String show(CaseAccess access, @PathVariable UUID deel, @PathVariable UUID reactie, Model model) {
    return page.showNew(access, deel, new ResponseId(reactie), model);
  }

  @Endpoint(value = CASE, action = Action.DECIDE)
  @PostMapping(ObjectionPage.PATH)
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
        : page.showNew(access, deel, new ResponseId(reactie), model);
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
    var kind = form.kind();
    if (errors.hasErrors() || kind == null || day.isEmpty()) {
      return false;
    }
    try {
      objections.recordAll(access, part, measure, form.toStatements(kind, day.get()));
      return true;
    } catch (RefusedException refused) {
      page.addRefusal(refused, "receivedOn", errors);
      return false;
    }
  }
}
