// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.web;

import static nl.rugdekking.access.Endpoint.Gate.CASE;

import jakarta.validation.Valid;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.PartId;
import nl.rugdekking.handling.AffectedLinkService;
import nl.rugdekking.organisation.People;
import nl.rugdekking.register.web.PartPage;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The page on which a handler records who the affected person is, when the report did not say so.
 */
@Controller
record LinkController(AffectedLinkService affectedLinks, People people, PartPage page) {

  @Endpoint(value = CASE, action = Action.LINK_AFFECTED)
  @GetMapping("/{organisatie}/incidenten/{nummer}/getroffenen/{deel}/koppelen")
  String show(CaseAccess access, @PathVariable UUID deel, Model model) {
    page.addFrame(access, deel, Action.LINK_AFFECTED, model);
    model.addAttribute("form", new PersonForm(null));
    return "handling/link";
  }

  @Endpoint(value = CASE, action = Action.LINK_AFFECTED)
  @PostMapping("/{organisatie}/incidenten/{nummer}/getroffenen/{deel}/koppelen")
  String link(
      CaseAccess access,
      @PathVariable UUID deel,
      @Valid @ModelAttribute("form") PersonForm form,
      BindingResult errors,
      Model model) {
    var person = errors.hasErrors() ? null : people.findExactly(form.whoOrEmpty()).orElse(null);
    if (person == null) {
      if (!errors.hasErrors()) {
        errors.rejectValue("who", "handling.person.unknown");
      }
      page.addFrame(access, deel, Action.LINK_AFFECTED, model);
      return "handling/link";
    }
    affectedLinks.link(access, new PartId(deel), person);
    // The handler may have changed together with the affected person, so the viewer may no longer
    // see the case.
    return "redirect:/{organisatie}/incidenten?klaar=getroffene";
  }
}
