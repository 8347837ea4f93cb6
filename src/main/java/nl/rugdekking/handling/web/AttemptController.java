// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import jakarta.validation.Valid;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import nl.rugdekking.handling.HandlingService;
import nl.rugdekking.register.web.PartPage;
import nl.rugdekking.register.web.TextForm;
import nl.rugdekking.web.Dates;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page that records that the affected person could not be reached. */
@Controller
record AttemptController(HandlingService handling, PartPage page, Dates dates) {

  private static final String PATH =
      "/{organisatie}/incidenten/{nummer}/getroffenen/{deel}/niet-bereikt";

  @Endpoint(value = CASE, action = Action.ASK)
  @GetMapping(PATH)
  String newAttempt(CaseAccess access, @PathVariable UUID deel, Model model) {
    model.addAttribute("form", TextForm.empty());
    return show(access, deel, model);
  }

  @Endpoint(value = CASE, action = Action.ASK)
  @PostMapping(PATH)
  String record(
      CaseAccess access,
      @PathVariable UUID deel,
      @Valid @ModelAttribute("form") TextForm form,
      BindingResult errors,
      Model model) {
    if (errors.hasErrors()) {
      return show(access, deel, model);
    }
    handling.recordFailedAttempt(access, new PartId(deel), form.toSubmittedText());
    return page.redirect(access);
  }

  private String show(CaseAccess access, UUID deel, Model model) {
    var part = page.addFrame(access, deel, Action.ASK, model);
    model.addAttribute("attempts", part.affected().attempts());
    handling
        .findNextAttemptDay(part.affected())
        .ifPresent(day -> model.addAttribute("countsFrom", dates.day(day)));
    model.addAttribute("asked", part.affected().askedAt() != null);
    return "handling/attempt";
  }
}
