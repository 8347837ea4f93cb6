// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Endpoint.Gate;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.report.Conversation;
import nl.rugdekking.web.Step;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page on which the people who handle a case write with its reporter. */
@Controller
@RequestMapping("/{organisatie}/incidenten/{nummer}/meldingen/{melding}")
record ConversationController(
    Conversation conversation, Organisations organisations, MessageSource messages) {

  @GetMapping
  @Endpoint(value = Gate.CASE, action = Action.MESSAGE)
  String show(CaseAccess access, @PathVariable UUID melding, Model model) {
    return page(access, melding, MessageForm.empty(), model);
  }

  @PostMapping
  @Endpoint(value = Gate.CASE, action = Action.MESSAGE)
  String write(
      CaseAccess access,
      @PathVariable UUID melding,
      @Valid @ModelAttribute("form") MessageForm form,
      BindingResult errors,
      Model model) {
    if (errors.hasErrors()) {
      return page(access, melding, form, model);
    }
    conversation.send(access, melding, form.toMessage());
    return "redirect:" + incident(access) + "/meldingen/" + melding;
  }

  private String page(CaseAccess access, UUID melding, MessageForm form, Model model) {
    var incident = incident(access);
    model.addAttribute("messages", conversation.list(access, melding));
    model.addAttribute("form", form);
    model.addAttribute("incident", incident);
    model.addAttribute("path", incident + "/meldingen/" + melding);
    model.addAttribute("steps", List.of(new Step(label(access), incident)));
    return "report/talk";
  }

  private String label(CaseAccess access) {
    return access.isTalk()
        ? messages.getMessage("register.talk", null, LocaleContextHolder.getLocale())
        : access.number();
  }

  private String incident(CaseAccess access) {
    return "/" + organisations.current().slug() + "/incidenten/" + access.number();
  }
}
