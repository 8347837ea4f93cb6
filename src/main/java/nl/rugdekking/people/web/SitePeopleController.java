// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people.web;

import static nl.rugdekking.access.Endpoint.Gate.OFFICE;

import java.util.UUID;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.people.SiteAdministration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Receives the forms with which an administrator adds people to a site and removes them. */
@Controller
@RequestMapping("/{organisatie}/beheer/locaties/{locatie}/mensen")
record SitePeopleController(SiteAdministration sites, People people, SitePages pages) {

  private static final String BACK = "redirect:/{organisatie}/beheer/locaties/{locatie}";

  @Endpoint(OFFICE)
  @PostMapping
  String add(
      Viewer viewer,
      @PathVariable UUID locatie,
      @ModelAttribute("worker") SitePersonForm form,
      BindingResult errors,
      Model model) {
    var person = people.findExactly(form.whoOrNothing());
    if (person.isEmpty()) {
      errors.rejectValue("who", "people.roles.who.unknown");
      return pages.show(locatie, model);
    }
    sites.addPerson(viewer, locatie, person.get().id());
    return BACK;
  }

  @Endpoint(OFFICE)
  @PostMapping("/{mens}/weghalen")
  String remove(Viewer viewer, @PathVariable UUID locatie, @PathVariable UUID mens) {
    sites.removePerson(viewer, locatie, new PersonId(mens));
    return BACK;
  }
}
