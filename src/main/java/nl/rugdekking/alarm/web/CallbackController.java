// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;
import static nl.rugdekking.access.Endpoint.Gate.MEMBER;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.report.CallbackNumbers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Receives the number on which somebody in danger can be called, and the place where they are, from
 * the page about the danger.
 */
@Controller
record CallbackController(HelpCallPage page, HelpCallRequests requests, CallbackNumbers numbers) {

  @Endpoint(MEMBER)
  @PostMapping("/{organisatie}/meldingen/{melding}/gevaar")
  @Nullable String saveForReporter(
      Viewer viewer,
      @PathVariable UUID melding,
      @ModelAttribute("form") CallbackForm form,
      BindingResult errors,
      Model model,
      HttpServletResponse response) {
    var given = form.parseGiven(errors);
    if (errors.hasErrors()) {
      return page.show(requests.ofReporter(viewer, melding, null), model, response);
    }
    if (form.isPlace()) {
      numbers.givePlace(viewer, melding, given);
    } else {
      numbers.give(viewer, melding, given);
    }
    return "redirect:/{organisatie}/meldingen/{melding}/gevaar";
  }

  @Endpoint(value = CASE, action = Action.WISH)
  @PostMapping("/{organisatie}/mijn/{nummer}/gevaar")
  @Nullable String saveForAffected(
      CaseAccess access,
      @ModelAttribute("form") CallbackForm form,
      BindingResult errors,
      Model model,
      HttpServletResponse response) {
    var given = form.parseGiven(errors);
    if (errors.hasErrors()) {
      return page.show(requests.ofAffected(access, null), model, response);
    }
    if (form.isPlace()) {
      numbers.givePlace(access, given);
    } else {
      numbers.give(access, given);
    }
    return "redirect:/{organisatie}/mijn/{nummer}/gevaar";
  }
}
