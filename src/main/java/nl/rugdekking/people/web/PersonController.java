// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people.web;

import static nl.rugdekking.access.Endpoint.Gate.OFFICE;

import java.util.UUID;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.organisation.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of people, and the page of one person. */
@Controller
@RequestMapping("/{organisatie}/beheer/personen")
record PersonController(PersonList list, PersonPages pages, Caseloads caseloads) {

  @Endpoint(OFFICE)
  @GetMapping
  String list(
      @RequestParam(defaultValue = "") String naam,
      @RequestParam(defaultValue = "") String pagina,
      Model model) {
    return list.show(naam, pagina, model);
  }

  @Endpoint(OFFICE)
  @GetMapping("/{mens}")
  String show(Viewer viewer, @PathVariable UUID mens, Model model) {
    model.addAttribute("caseload", caseloads.describe(viewer, new PersonId(mens)));
    return pages.show(new PersonId(mens), model);
  }
}
