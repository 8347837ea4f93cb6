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
import nl.rugdekking.register.PartRecord;
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
 * The page on which the handler records the wishes of the affected person. They are asked before
 * anything happens that the perpetrator may notice.
 */
@Controller
record AskController(HandlingService handling, PartPage page, WishChoices choices) {

  private static final String FORM = "handling/ask";

  @Endpoint(value = CASE, action = Action.ASK)
  @GetMapping("/{organisatie}/incidenten/{nummer}/getroffenen/{deel}/vragen")
  String show(CaseAccess access, @PathVariable UUID deel, Model model) {
    var affected = addForm(access, deel, model);
    model.addAttribute("form", WishesForm.of(affected));
    return FORM;
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
    var affected = addForm(access, deel, model);
    form.requireAll(affected, errors);
    choices.checkDay(form, errors);
    if (errors.hasErrors()) {
      return FORM;
    }
    try {
      save(access, new PartId(deel), form);
    } catch (StalePageException stale) {
      choices.showConflict(model, form, affected, response);
      return FORM;
    }
    return page.redirect(access);
  }

  private void save(CaseAccess access, PartId part, WishesForm form) {
    if (form.isWithoutTalk()) {
      handling.recordWishesWithoutTalk(access, part, form.version(), form.wishes());
    } else {
      handling.recordAskedWishes(access, part, form.version(), form.wishes());
    }
  }

  private PartRecord addForm(CaseAccess access, UUID part, Model model) {
    var affected = page.addTalkFrame(access, part, Action.ASK, model).affected();
    model.addAttribute("speaks", affected.possibleDangerAt() != null);
    choices.addTo(model);
    return affected;
  }
}
