// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import java.time.LocalDate;
import nl.rugdekking.finding.CaseSearch;
import nl.rugdekking.finding.IncidentSummary;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.web.Dates;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page with the search form and the results below it. */
@Component
record SearchPage(CaseListRows rows, CaseAddresses addresses, Dates dates) {

  String showForm(Model model) {
    model.addAttribute("steps", addresses.incidentsBreadcrumb());
    return "finding/search";
  }

  String showResult(CaseSearch.SearchResult found, SearchForm form, Model model) {
    model.addAttribute("found", rows.rowsForHandler(found.cases()));
    model.addAttribute(
        "incidents", found.cases().stream().map(IncidentSummary::number).distinct().count());
    model.addAttribute("looked", found.searched());
    model.addAttribute("next", FilterParameters.formatPlace(found.next()));
    if (found.next() != null) {
      var day = LocalDate.ofInstant(found.next().openedAt(), Dates.ZONE);
      model.addAttribute("until", dates.day(day));
    }
    model.addAttribute("asked", form);
    return showForm(model);
  }
}
