// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import jakarta.validation.Valid;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Endpoint.Gate;
import nl.rugdekking.report.Conversation;
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
record ConversationController(Conversation conversation, ConversationPage page) {

  @GetMapping
  @Endpoint(value = Gate.CASE, action = Action.MESSAGE)
  String show(CaseAccess access, @PathVariable UUID melding, Model model) {
    return page.show(access, melding, MessageForm.empty(), model);
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
      return page.show(access, melding, form, model);
    }
    conversation.send(access, melding, form.toMessage());
    return "redirect:" + page.path(access, melding);
  }
}
