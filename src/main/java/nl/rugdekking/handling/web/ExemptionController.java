// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import jakarta.validation.Valid;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import nl.rugdekking.handling.ExemptionService;
import nl.rugdekking.register.acting.VisibleAct;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The pages on which the responsible person decides that the organisation acts although the
 * affected person said no or could not be reached, or that it does not act.
 */
@Controller
record ExemptionController(ExemptionService exemptions, ExemptionPage page) {

  private static final String PART = "/{organisatie}/incidenten/{nummer}/getroffenen/{deel}";

  @Endpoint(value = CASE, action = Action.OVERRULE)
  @GetMapping(PART + "/toch-handelen")
  String newDecision(
      CaseAccess access,
      @PathVariable UUID deel,
      @RequestParam(required = false) @Nullable VisibleAct gedaan,
      Model model) {
    return gedaan == null
        ? page.showDecision(access, deel, model)
        : page.showDecided(access, deel, gedaan, model);
  }

  @Endpoint(value = CASE, action = Action.OVERRULE)
  @PostMapping(PART + "/toch-handelen")
  String decide(
      CaseAccess access,
      @PathVariable UUID deel,
      @Valid @ModelAttribute("form") ExemptionForm form,
      BindingResult errors,
      Model model) {
    page.check(access, deel, form, errors);
    var act = form.act();
    var cause = form.cause();
    if (errors.hasErrors() || act == null || cause == null) {
      return page.showDecision(access, deel, model);
    }
    var decision = form.toDecision(act, cause);
    return ExemptionPage.recordOrReject(
            errors, () -> exemptions.decide(access, new PartId(deel), form.version(), decision))
        ? "redirect:/{organisatie}/incidenten/{nummer}/getroffenen/{deel}/toch-handelen?gedaan="
            + act
        : page.showDecision(access, deel, model);
  }

  @Endpoint(value = CASE, action = Action.OVERRULE)
  @GetMapping(PART + "/niet-handelen")
  String newRefusal(CaseAccess access, @PathVariable UUID deel, Model model) {
    return page.showRefusal(access, deel, model);
  }

  @Endpoint(value = CASE, action = Action.OVERRULE)
  @PostMapping(PART + "/niet-handelen")
  String refuse(
      CaseAccess access,
      @PathVariable UUID deel,
      @Valid @ModelAttribute("form") ActForm form,
      BindingResult errors,
      Model model) {
    var act = form.act();
    var reason = form.reason();
    if (reason == null || reason.isBlank()) {
      errors.rejectValue("reason", "register.choose");
    }
    if (errors.hasErrors() || act == null || reason == null) {
      return page.showRefusal(access, deel, model);
    }
    var refusal = new ExemptionService.Refusal(act, reason, form.wordsOrEmpty());
    return ExemptionPage.recordOrReject(
            errors, () -> exemptions.decline(access, new PartId(deel), form.version(), refusal))
        ? page.redirect(access)
        : page.showRefusal(access, deel, model);
  }
}
