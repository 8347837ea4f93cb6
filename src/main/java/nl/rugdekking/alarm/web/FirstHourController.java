// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import jakarta.validation.Valid;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import nl.rugdekking.alarm.FirstHour;
import nl.rugdekking.alarm.FirstHourStep;
import nl.rugdekking.register.web.TextForm;
import nl.rugdekking.web.EnumCodes;
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
 * The page of the first hour after an alarm: what happened, whom to call or to ask, the steps, and
 * the public statements.
 */
@Controller
record FirstHourController(FirstHour firstHour, FirstHourPage page) {

  static final String PATH = "/{organisatie}/incidenten/{nummer}/getroffenen/{deel}/eerste-uur";

  @Endpoint(value = CASE, action = Action.ACUTE)
  @GetMapping(PATH)
  String show(
      CaseAccess access,
      @PathVariable UUID deel,
      @RequestParam(required = false) @Nullable String stap,
      Model model) {
    return page.show(
        access, new PartId(deel), EnumCodes.findOrNull(FirstHourStep.class, stap), model);
  }

  @Endpoint(value = CASE, action = Action.ACUTE)
  @PostMapping(PATH + "/stappen")
  String recordStep(
      CaseAccess access,
      @PathVariable UUID deel,
      @Valid @ModelAttribute("form") FirstHourForm form,
      BindingResult errors,
      Model model) {
    form.check(errors);
    if (errors.hasErrors()) {
      return page.show(access, new PartId(deel), null, model);
    }
    firstHour.recordStep(access, new PartId(deel), form.toStep());
    return page.redirect(access, new PartId(deel));
  }

  @Endpoint(value = CASE, action = Action.REACH_REPORTER)
  @PostMapping(PATH + "/bericht")
  String askReporter(
      CaseAccess access,
      @PathVariable UUID deel,
      @RequestParam(required = false) @Nullable UUID melding,
      @Valid @ModelAttribute("ask") TextForm ask,
      BindingResult errors,
      Model model) {
    if (melding == null || errors.hasErrors()) {
      return page.show(access, new PartId(deel), null, model);
    }
    firstHour.askReporter(access, new PartId(deel), melding, ask.toSubmittedText());
    return page.redirect(access, new PartId(deel)) + "#melder";
  }

  @Endpoint(value = CASE, action = Action.ACUTE)
  @PostMapping(PATH + "/woordvoering")
  String recordStatement(
      CaseAccess access,
      @PathVariable UUID deel,
      @Valid @ModelAttribute("spoken") StatementForm spoken,
      BindingResult errors,
      Model model) {
    if (errors.hasErrors()) {
      return page.show(access, new PartId(deel), null, model);
    }
    firstHour.recordStatement(
        access, new PartId(deel), spoken.id(), spoken.speaker(), spoken.said());
    return page.redirect(access, new PartId(deel));
  }
}
