// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import jakarta.validation.Valid;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.UnconfirmedHandlers;
import nl.rugdekking.handling.AssignmentService;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.web.PartPage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page that assigns a part to another case owner. */
@Controller
record AssignController(
    AssignmentService assignments, People people, PartPage page, UnconfirmedHandlers unconfirmed) {

  @Endpoint(value = CASE, action = Action.ASSIGN)
  @GetMapping("/{organisatie}/incidenten/{nummer}/getroffenen/{deel}/behandelaar")
  String show(CaseAccess access, @PathVariable UUID deel, Model model) {
    var owner = access.require(Action.ASSIGN, new PartId(deel)).owner();
    var candidates = assignments.listCandidates(access, new PartId(deel));
    var only = candidates.size() == 1 ? candidates.iterator().next().value() : null;
    model.addAttribute("form", new AssignForm(owner == null ? null : owner.value(), only));
    return page(access, deel, model);
  }

  @Endpoint(value = CASE, action = Action.ASSIGN)
  @PostMapping("/{organisatie}/incidenten/{nummer}/getroffenen/{deel}/behandelaar")
  String assign(
      CaseAccess access,
      @PathVariable UUID deel,
      @Valid @ModelAttribute("form") AssignForm form,
      BindingResult errors,
      Model model) {
    var owner = form.owner();
    if (errors.hasErrors() || owner == null) {
      return page(access, deel, model);
    }
    assignments.assign(access, new PartId(deel), form.shownOwner(), new PersonId(owner));
    return page.redirect(access);
  }

  private String page(CaseAccess access, UUID deel, Model model) {
    var part = page.addFrame(access, deel, Action.ASSIGN, model);
    var candidates = people.mapById(assignments.listCandidates(access, new PartId(deel)));
    model.addAttribute("owner", part.owner());
    model.addAttribute("fell", unconfirmed.isUnconfirmed(new PartId(deel)));
    model.addAttribute("candidates", AssignForm.choices(candidates.values()));
    return "handling/assign";
  }
}
