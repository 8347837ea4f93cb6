// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people.web;

import static nl.rugdekking.access.Endpoint.Gate.OFFICE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.people.GrantResult;
import nl.rugdekking.people.Roles;
import nl.rugdekking.web.PlainSentenceException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page on which an administrator grants and revokes roles in the handling of cases. */
@Controller
record RolesController(Roles roles, People people, RolesPage page, Clock clock) {

  private static final String PATH = "/{organisatie}/beheer/rollen";

  @Endpoint(OFFICE)
  @GetMapping(PATH)
  String show(Viewer viewer, Model model) {
    model.addAttribute("form", RoleForm.empty());
    return page.show(viewer, model);
  }

  @Endpoint(OFFICE)
  @PostMapping(PATH)
  String give(
      Viewer viewer, @ModelAttribute("form") RoleForm form, BindingResult errors, Model model) {
    form.check(errors, LocalDate.now(clock));
    var person = people.findExactly(form.whoOrNothing());
    if (!errors.hasFieldErrors("who") && person.isEmpty()) {
      errors.rejectValue("who", "people.roles.who.unknown");
    }
    // Nobody is asked to confirm what would be refused anyway.
    if (!errors.hasErrors()) {
      roles
          .findRefusal(viewer, form.office(person.orElseThrow().id()), form.day(), form.lastDay())
          .ifPresent(refusal -> explain(refusal, person.orElseThrow(), errors));
    }
    if (!errors.hasErrors() && form.needsConfirmation()) {
      return page.showConfirmation(viewer, person.orElseThrow(), form, model);
    }
    if (!errors.hasErrors() && grant(viewer, person.orElseThrow(), form, errors)) {
      return "redirect:/{organisatie}/beheer/rollen";
    }
    return page.show(viewer, model);
  }

  private boolean grant(Viewer viewer, Person person, RoleForm form, BindingResult errors) {
    var result = roles.grant(viewer, form.office(person.id()), form.day(), form.lastDay());
    explain(result, person, errors);
    return result == GrantResult.GIVEN;
  }

  private static void explain(GrantResult result, Person person, BindingResult errors) {
    switch (result) {
      case GIVEN -> {}
      case HELD_ALREADY -> errors.rejectValue("role", "people.roles.held");
      case LEAVES_NOBODY -> reject(errors, "role", "people.roles.leaves-nobody", person);
      case LAST_ADMINISTRATOR -> reject(errors, "until", "people.roles.last.day", person);
      case EXECUTIVE_FOR_COUNCIL -> reject(errors, "body", "people.roles.executive", person);
      case CIVIL_SERVICE_FOR_STAFF -> reject(errors, "who", "people.roles.civil-service", person);
      case OWN_CONFIDENCE -> reject(errors, "who", "people.roles.own-confidence", person);
      case NEEDS_END -> reject(errors, "until", "people.roles.until.needed", person);
    }
  }

  private static void reject(BindingResult errors, String field, String key, Person person) {
    errors.rejectValue(field, key, new Object[] {person.name()}, null);
  }

  @Endpoint(OFFICE)
  @PostMapping(PATH + "/{rol}/beeindigen")
  String take(Viewer viewer, @PathVariable String organisatie, @PathVariable UUID rol) {
    return switch (roles.revoke(viewer, rol)) {
      case TAKEN -> "redirect:/{organisatie}/beheer/rollen";
      case LAST_ADMINISTRATOR -> throw createRefusal(organisatie, "people.roles.last");
      case LAST_FALLBACK -> throw createRefusal(organisatie, "people.roles.last.fallback");
    };
  }

  private static PlainSentenceException createRefusal(String organisation, String messageKey) {
    return new PlainSentenceException(HttpStatus.CONFLICT, messageKey)
        .markAgainstRule()
        .back("/" + organisation + "/beheer/rollen");
  }
}
