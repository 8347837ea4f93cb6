// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import jakarta.validation.Valid;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.handling.AssignmentService;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.web.CaseAddresses;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The page on which an affected person chooses the handler of their case, which only the mayor can
 * do.
 */
@Controller
record HandlerChoiceController(
    AssignmentService assignments, People people, OwnPage page, CaseAddresses addresses) {

  private static final String PATH = "/{organisatie}/mijn/{nummer}/behandelaar";

  @Endpoint(value = CASE, action = Action.CHOOSE_HANDLER)
  @GetMapping(PATH)
  String show(CaseAccess access, Model model) {
    var owner = page.part(access, Action.CHOOSE_HANDLER).part().owner();
    model.addAttribute("form", new AssignForm(owner == null ? null : owner.value(), null));
    return page(access, model);
  }

  @Endpoint(value = CASE, action = Action.CHOOSE_HANDLER)
  @PostMapping(PATH)
  String choose(
      CaseAccess access,
      @Valid @ModelAttribute("form") AssignForm form,
      BindingResult errors,
      Model model) {
    var wanted = form.owner();
    if (errors.hasErrors() || wanted == null) {
      return page(access, model);
    }
    var part = page.part(access, Action.CHOOSE_HANDLER).part().id();
    assignments.choose(access, part, form.shownOwner(), new PersonId(wanted));
    return page.redirect(access);
  }

  private String page(CaseAccess access, Model model) {
    var part = page.part(access, Action.CHOOSE_HANDLER);
    var choices = people.mapById(assignments.listChoices(access, part.part().id()));
    model.addAttribute("steps", addresses.ownBreadcrumb(access));
    model.addAttribute("base", addresses.ownCase(access.number()));
    model.addAttribute("owner", part.owner());
    model.addAttribute("candidates", AssignForm.choices(choices.values()));
    return "handling/choose";
  }
}
