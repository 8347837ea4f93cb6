// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import nl.rugdekking.handling.HandlingService;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.register.web.PartPage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The page on which the handler records the wishes of the affected. They are asked before anything
 * happens that the perpetrator may notice.
 */
@Controller
record AskController(HandlingService handling, PartPage page, WishChoices choices) {

  @Endpoint(value = CASE, action = Action.ASK)
  @GetMapping("/{organisatie}/incidenten/{nummer}/getroffenen/{deel}/vragen")
  String show(CaseAccess access, @PathVariable UUID deel, Model model) {
    var part = page.addTalkFrame(access, deel, Action.ASK, model);
    model.addAttribute("form", WishesForm.of(part.affected()));
    choices.addTo(model);
    return "handling/ask";
  }

  @Endpoint(value = CASE, action = Action.ASK)
  @PostMapping("/{organisatie}/incidenten/{nummer}/getroffenen/{deel}/vragen")
  String ask(
      CaseAccess access,
      @PathVariable UUID deel,
      @Valid @ModelAttribute("form") WishesForm form,
      BindingResult errors,
      Model model,
      HttpServletResponse response) {
    form.requireAll(errors);
    choices.checkDay(form, errors);
    if (errors.hasErrors()) {
      page.addTalkFrame(access, deel, Action.ASK, model);
      choices.addTo(model);
      return "handling/ask";
    }
    try {
      handling.recordAskedWishes(access, new PartId(deel), form.version(), form.wishes());
    } catch (StalePageException stale) {
      var part = page.addTalkFrame(access, deel, Action.ASK, model);
      choices.addTo(model);
      choices.showConflict(model, form, part.affected(), response);
      return "handling/ask";
    }
    return page.redirect(access);
  }
}
