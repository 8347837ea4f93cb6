// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import java.time.LocalDate;
import nl.rugdekking.finding.CaseSearch;
import nl.rugdekking.finding.IncidentSummary;
import nl.rugdekking.register.web.Addresses;
import nl.rugdekking.web.Dates;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page with the search form and the results below it. */
@Component
class SearchPage {

  private final CaseListRows rows;
  private final Addresses addresses;
  private final Dates dates;

  SearchPage(CaseListRows rows, Addresses addresses, Dates dates) {
    this.rows = rows;
    this.addresses = addresses;
    this.dates = dates;
  }

  String ask(Model model) {
    model.addAttribute("steps", addresses.toIncidents());
    return "finding/search";
  }

  String show(CaseSearch.Found found, SearchForm form, Model model) {
    model.addAttribute("found", rows.handled(found.cases()));
    model.addAttribute(
        "incidents", found.cases().stream().map(IncidentSummary::number).distinct().count());
    model.addAttribute("looked", found.looked());
    model.addAttribute("next", ListForm.text(found.next()));
    if (found.next() != null) {
      var day = LocalDate.ofInstant(found.next().openedAt(), Dates.ZONE);
      model.addAttribute("until", dates.day(day));
    }
    model.addAttribute("asked", form);
    return ask(model);
  }
}
