// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.access.CurrentSession;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Endpoint.Gate;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.report.Conversation;
import nl.rugdekking.report.OwnReportViews;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Shows reporters their own report. When the reporter is also the affected person, they are led to
 * the page of their case, which contains the same and more. Somebody who signed in with a password
 * alone cannot open that page, and reads the report here.
 */
@Controller
@RequestMapping("/{organisatie}/meldingen/{melding}")
record OwnReportController(
    OwnReportViews views, OwnReportPage page, Conversation conversation, CurrentSession session) {

  @GetMapping
  @Endpoint(Gate.MEMBER)
  String show(
      Viewer viewer, @PathVariable String organisatie, @PathVariable UUID melding, Model model) {
    return findOwnCase(viewer, melding)
        .map(number -> "redirect:/" + organisatie + "/mijn/" + number)
        .orElseGet(() -> page.show(viewer, melding, model));
  }

  private Optional<String> findOwnCase(Viewer viewer, UUID report) {
    return session.hasSecondStep() ? views.findOwnCase(viewer, report) : Optional.empty();
  }

  @PostMapping("/berichten")
  @Endpoint(Gate.MEMBER)
  String write(
      Viewer viewer,
      @PathVariable UUID melding,
      @Valid @ModelAttribute("message") MessageForm form,
      BindingResult errors,
      Model model) {
    if (errors.hasErrors()) {
      model.addAttribute("messageErrors", true);
      return page.show(viewer, melding, model);
    }
    conversation.send(viewer, melding, form.toMessage());
    var page =
        findOwnCase(viewer, melding).map("mijn/"::concat).orElseGet(() -> "meldingen/" + melding);
    return "redirect:/{organisatie}/" + page + "?gedaan=berichten#berichten";
  }
}
