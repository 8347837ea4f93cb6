// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import jakarta.validation.Valid;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.handling.PromiseDisputes;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.register.web.TextForm;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page on which the affected person says that the record of a promise is wrong. */
@Controller
record DisputeController(PromiseDisputes disputes, CaseTexts texts, CaseAddresses addresses) {

  private static final String PATH = "/{organisatie}/mijn/{nummer}/beloften/{belofte}/klopt-niet";

  @Endpoint(value = CASE, action = Action.WISH)
  @GetMapping(PATH)
  String newDispute(CaseAccess access, @PathVariable UUID belofte, Model model) {
    model.addAttribute("form", TextForm.empty());
    return show(access, belofte, model);
  }

  @Endpoint(value = CASE, action = Action.WISH)
  @PostMapping(PATH)
  String dispute(
      CaseAccess access,
      @PathVariable UUID belofte,
      @Valid @ModelAttribute("form") TextForm form,
      BindingResult errors,
      Model model) {
    if (errors.hasErrors()) {
      return show(access, belofte, model);
    }
    disputes.dispute(access, new PromiseId(belofte), form.toSubmittedText());
    return "redirect:" + addresses.ownCase(access.number());
  }

  private String show(CaseAccess access, UUID belofte, Model model) {
    var promise = disputes.get(access, new PromiseId(belofte));
    model.addAttribute("steps", addresses.ownBreadcrumb(access));
    model.addAttribute("base", addresses.ownCase(access.number()));
    model.addAttribute("promise", promise.id().value());
    model.addAttribute("name", texts.promiseNameForAffected(promise));
    model.addAttribute("detail", texts.promiseDetail(promise, true));
    model.addAttribute("words", promise.words());
    return "handling/dispute";
  }
}
