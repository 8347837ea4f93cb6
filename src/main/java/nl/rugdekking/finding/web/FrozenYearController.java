// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import static nl.rugdekking.access.Endpoint.Gate.MEMBER;

import nl.rugdekking.access.Endpoint;
import nl.rugdekking.finding.FrozenYears;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page with the figures of a year that is over, the same for everybody who works here. */
@Controller
record FrozenYearController(
    FrozenYears years, FrozenYearTables tables, PageTransaction transaction) {

  @Endpoint(MEMBER)
  @GetMapping("/{organisatie}/jaarcijfers")
  String show(@RequestParam(required = false) @Nullable String jaar, Model model) {
    return transaction.run(() -> fill(jaar, model));
  }

  private String fill(@Nullable String jaar, Model model) {
    var all = years.list();
    var chosen =
        all.stream()
            .filter(year -> jaar == null || String.valueOf(year.year()).equals(jaar))
            .findFirst();
    model.addAttribute("years", all);
    model.addAttribute("chosen", chosen.orElse(null));
    chosen.ifPresent(
        year ->
            model.addAttribute(
                "bodies", years.listFigures(year.year()).stream().map(tables::body).toList()));
    return "finding/frozen";
  }
}
