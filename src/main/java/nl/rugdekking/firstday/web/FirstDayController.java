// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.firstday.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import jakarta.validation.Valid;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import nl.rugdekking.firstday.FirstDay;
import nl.rugdekking.firstday.FirstDayEntryKind;
import nl.rugdekking.firstday.FirstDayStep;
import nl.rugdekking.register.RefusedException;
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

/** The page on which the steps of the first day are read and recorded. */
@Controller
record FirstDayController(FirstDay firstDay, FirstDayPage page) {

  private static final String PATH =
      "/{organisatie}/incidenten/{nummer}/getroffenen/{deel}/eerste-dag";

  @Endpoint(value = CASE, action = Action.READ)
  @GetMapping(PATH)
  String show(
      CaseAccess access,
      @PathVariable UUID deel,
      @RequestParam(required = false) @Nullable String stap,
      Model model) {
    return page.show(access, deel, EnumCodes.findOrNull(FirstDayStep.class, stap), model);
  }

  @Endpoint(value = CASE, action = Action.DECIDE)
  @PostMapping(PATH)
  String record(
      CaseAccess access,
      @PathVariable UUID deel,
      @Valid @ModelAttribute("form") FirstDayForm form,
      BindingResult errors,
      Model model) {
    access.require(Action.DECIDE, new PartId(deel));
    var step = form.step();
    if (step == null) {
      throw new RefusedException("firstday.step.gone");
    }
    form.check(errors);
    if (errors.hasErrors()) {
      return page.show(access, deel, step, model);
    }
    firstDay.record(access, new PartId(deel), step, form.chosenAnswer(), form.toSubmittedText());
    return form.chosenAnswer() == FirstDayEntryKind.SERIOUS_INJURY
        ? page.redirectToAssessment(access, deel)
        : page.redirect(access, deel);
  }
}
