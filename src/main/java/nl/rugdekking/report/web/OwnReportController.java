// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import jakarta.validation.Valid;
import java.util.UUID;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Endpoint.Gate;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.organisation.ClassificationKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.report.Conversation;
import nl.rugdekking.report.OwnReportViews;
import nl.rugdekking.report.followup.FollowUpQuestions;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Shows a reporter their own report and the messages about it. */
@Controller
@RequestMapping("/{organisatie}/meldingen")
record OwnReportController(
    OwnReportViews view,
    FollowUpQuestions more,
    Conversation conversation,
    Organisations organisations) {

  @GetMapping("/{melding}")
  @Endpoint(Gate.MEMBER)
  String show(Viewer viewer, @PathVariable UUID melding, Model model) {
    return page(viewer, melding, MessageForm.empty(), model);
  }

  @PostMapping("/{melding}/berichten")
  @Endpoint(Gate.MEMBER)
  String write(
      Viewer viewer,
      @PathVariable UUID melding,
      @Valid @ModelAttribute("form") MessageForm form,
      BindingResult errors,
      Model model) {
    if (errors.hasErrors()) {
      return page(viewer, melding, form, model);
    }
    conversation.send(viewer, melding, form.toMessage());
    return "redirect:" + home() + "/meldingen/" + melding + "#berichten";
  }

  private String page(Viewer viewer, UUID melding, MessageForm form, Model model) {
    var report = view.open(viewer, melding);
    model.addAttribute("messages", conversation.list(viewer, melding));
    model.addAttribute("form", form);
    model.addAttribute("home", home());
    model.addAttribute("report", report);
    model.addAttribute("more", more.listSteps(viewer, melding));
    if (report.channel() != null) {
      organisations
          .structure()
          .find(ClassificationKind.CHANNEL, report.channel())
          .ifPresent(
              label -> model.addAttribute("channel", label.in(LocaleContextHolder.getLocale())));
    }
    return "report/own";
  }

  private String home() {
    return "/" + organisations.current().slug();
  }
}
