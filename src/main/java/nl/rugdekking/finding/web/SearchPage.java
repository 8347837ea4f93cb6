// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import nl.rugdekking.access.PartId;
import nl.rugdekking.finding.CaseSearch;
import nl.rugdekking.finding.Excerpt;
import nl.rugdekking.finding.IncidentSummary;
import nl.rugdekking.register.title.CaseTitles;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page with the search form and the results below it. */
@Component
record SearchPage(CaseListRows rows, CaseTitles titles, CaseAddresses addresses, Dates dates) {

  /**
   * A result: the title and the row of the case, with the names and sentences that were found in
   * it.
   */
  record FoundRow(@Nullable String title, CaseListRows.Row row, List<Excerpt> excerpts) {}

  String showForm(Model model) {
    model.addAttribute("steps", addresses.incidentsBreadcrumb());
    return "finding/search";
  }

  String showResult(CaseSearch.SearchResult result, SearchForm form, Model model) {
    var cases = result.cases();
    var shown = rows.rowsForHandler(cases);
    // The search itself has already recorded in the audit log that these parts were shown.
    var called = titles.of(cases.stream().map(summary -> new PartId(summary.part())).toList());
    model.addAttribute(
        "found",
        IntStream.range(0, shown.size())
            .mapToObj(
                at ->
                    new FoundRow(
                        called.get(new PartId(cases.get(at).part())),
                        shown.get(at),
                        result.found().get(at).excerpts()))
            .toList());
    model.addAttribute("incidents", cases.stream().map(IncidentSummary::number).distinct().count());
    model.addAttribute("looked", result.searched());
    model.addAttribute("next", FilterParameters.formatPlace(result.next()));
    if (result.next() != null) {
      var day = LocalDate.ofInstant(result.next().openedAt(), Dates.ZONE);
      model.addAttribute("until", dates.day(day));
    }
    model.addAttribute("asked", form);
    return showForm(model);
  }
}
