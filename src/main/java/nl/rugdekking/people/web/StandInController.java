// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people.web;

import static nl.rugdekking.access.Endpoint.Gate.OFFICE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.people.PersonAdministration;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Receives the forms with which an administrator appoints a stand-in for somebody who is away, and
 * ends that.
 */
@Controller
@RequestMapping("/{organisatie}/beheer/personen/{mens}/vervanging")
record StandInController(
    PersonAdministration administration, People people, Clock clock, PersonPages pages) {

  @Endpoint(OFFICE)
  @PostMapping
  String begin(
      Viewer viewer,
      @PathVariable UUID mens,
      @ModelAttribute("form") StandInForm form,
      BindingResult errors,
      Model model) {
    var today = LocalDate.now(clock);
    form.check(errors, today);
    var deputy = people.findExactly(form.whoOrNothing());
    if (deputy.isEmpty()) {
      errors.rejectValue("who", "people.roles.who.unknown");
    } else if (deputy.get().id().value().equals(mens)) {
      errors.rejectValue("who", "people.person.stand-in.self");
    } else if (!people.isInService(deputy.get().id(), form.firstDay(today))) {
      errors.rejectValue("who", "people.person.stand-in.left");
    }
    if (!errors.hasErrors() && people.find(new PersonId(mens)).isPresent()) {
      var id = deputy.orElseThrow().id();
      if (administration.addStandIn(
          viewer, new PersonId(mens), id, form.firstDay(today), form.lastDay())) {
        return "redirect:/{organisatie}/beheer/personen/{mens}";
      }
      errors.rejectValue("first", "people.person.stand-in.taken");
    }
    return pages.show(new PersonId(mens), model);
  }

  @Endpoint(OFFICE)
  @PostMapping("/{vervanging}/beeindigen")
  String end(Viewer viewer, @PathVariable UUID mens, @PathVariable UUID vervanging) {
    administration.endStandIn(viewer, new PersonId(mens), vervanging);
    return "redirect:/{organisatie}/beheer/personen/{mens}";
  }
}
