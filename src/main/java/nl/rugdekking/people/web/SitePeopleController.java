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

  private static final int MAX_AT_ONCE = 100;
  private static final String REDIRECT = "redirect:/{organisatie}/beheer/locaties/{locatie}";

  /**
   * Adds the people whose names were typed. When one of the names is unknown, nobody is added. The
   * page says if anybody was new.
   */
  @Endpoint(OFFICE)
  @PostMapping
  String add(
      Viewer viewer,
      @PathVariable UUID locatie,
      @ModelAttribute("worker") SitePersonForm form,
      BindingResult errors,
      Model model) {
    var names = form.listNames();
    var unknown = names.stream().filter(name -> people.findExactly(name).isEmpty()).toList();
    if (names.size() > MAX_AT_ONCE) {
      errors.rejectValue("who", "people.sites.who.many", new Object[] {MAX_AT_ONCE}, null);
    } else if (names.isEmpty()) {
      errors.rejectValue("who", "people.roles.who.unknown");
    } else if (!unknown.isEmpty()) {
      errors.rejectValue(
          "who", "people.sites.who.unknown", new Object[] {String.join(", ", unknown)}, null);
    }
    if (errors.hasErrors()) {
      return pages.show(locatie, model);
    }
    var added =
        names.stream()
            .flatMap(name -> people.findExactly(name).stream())
            .filter(person -> sites.addPerson(viewer, locatie, person.id()))
            .toList();
    return REDIRECT + (added.isEmpty() ? "?gedaan=niemand" : "?gedaan=mensen");
  }

  @Endpoint(OFFICE)
  @PostMapping("/{mens}/weghalen")
  String remove(Viewer viewer, @PathVariable UUID locatie, @PathVariable UUID mens) {
    sites.removePerson(viewer, locatie, new PersonId(mens));
    return REDIRECT;
  }
}
