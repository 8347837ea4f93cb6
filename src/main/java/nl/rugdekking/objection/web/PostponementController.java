// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import jakarta.validation.Valid;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import nl.rugdekking.objection.Postponements;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.web.TypedDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page that records that the answer to an objection or a complaint was put off. */
@Controller
record PostponementController(Postponements postponements, ObjectionPage page) {

  private static final String PATH = ObjectionPage.PATH + "/{bezwaar}/uitstel";

  @Endpoint(value = CASE, action = Action.DECIDE)
  @GetMapping(PATH)
  String show(CaseAccess access, @PathVariable UUID deel, @PathVariable UUID bezwaar, Model model) {
    return page.showPostponement(access, deel, bezwaar, model);
  }

  @Endpoint(value = CASE, action = Action.DECIDE)
  @PostMapping(PATH)
  String putOff(
      CaseAccess access,
      @PathVariable UUID deel,
      @PathVariable UUID bezwaar,
      @Valid @ModelAttribute("form") PostponementForm form,
      BindingResult errors,
      Model model) {
    access.require(Action.DECIDE, new PartId(deel));
    return isPutOff(access, new PartId(deel), bezwaar, form, errors)
        ? page.redirect(access, deel)
        : page.showPostponement(access, deel, bezwaar, model);
  }

  private boolean isPutOff(
      CaseAccess access, PartId part, UUID objection, PostponementForm form, BindingResult errors) {
    var day = TypedDate.parse(form.toldOn());
    if (day.isEmpty()) {
      errors.rejectValue("toldOn", "objection.day.empty");
    }
    if (errors.hasErrors() || day.isEmpty()) {
      return false;
    }
    try {
      postponements.putOff(access, part, objection, day.get(), form.reason());
      return true;
    } catch (RefusedException refused) {
      page.addRefusal(refused, "toldOn", errors);
      return false;
    }
  }
}
