// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people.web;

import static nl.rugdekking.access.Endpoint.Gate.OFFICE;

import java.util.UUID;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.people.Successions;
import nl.rugdekking.web.PlainSentenceException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Receives the forms with which an administrator adds a position to a person, or changes its
 * manager or last day.
 */
@Controller
@RequestMapping("/{organisatie}/beheer/personen/{mens}/functies")
record PositionController(PositionChanges positions, Successions successions, PersonPages pages) {

  @Endpoint(OFFICE)
  @PostMapping
  String appoint(
      Viewer viewer,
      @PathVariable UUID mens,
      @ModelAttribute("position") PositionForm form,
      BindingResult errors,
      Model model) {
    if (positions.appoint(viewer, new PersonId(mens), form, errors)) {
      return "redirect:/{organisatie}/beheer/personen/{mens}";
    }
    model.addAttribute("appointing", true);
    return pages.show(new PersonId(mens), model);
  }

  @Endpoint(OFFICE)
  @PostMapping("/{functie}")
  String adjust(
      Viewer viewer,
      @PathVariable String organisatie,
      @PathVariable UUID mens,
      @PathVariable UUID functie,
      PositionForm form,
      Model model) {
    var person = new PersonId(mens);
    var vacancies = successions.listVacanciesAfter(person, functie, form.lastDay());
    if (!vacancies.isEmpty() && !form.isConfirmed()) {
      return pages.showVacancies(person, functie, form, vacancies, model);
    }
    var refused = positions.adjust(viewer, person, functie, form);
    if (refused.isPresent()) {
      throw new PlainSentenceException(HttpStatus.UNPROCESSABLE_CONTENT, refused.get())
          .back("/" + organisatie + "/beheer/personen/" + mens);
    }
    return "redirect:/{organisatie}/beheer/personen/{mens}";
  }
}
