// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.counter.web;

import static nl.rugdekking.access.Endpoint.Gate.MEMBER;

import java.util.UUID;
import nl.rugdekking.access.Endpoint;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.counter.CounterLists;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.response.MeasureBreaches;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The page of a site (such as a counter or a depot), for whoever works there: for whom a measure
 * holds today, and what to do when they come. Somebody who works at several sites first chooses
 * one.
 */
@Controller
@RequestMapping("/{organisatie}/balie")
record CounterController(CounterLists lists, CounterTexts texts, MeasureBreaches breaches) {

  @Endpoint(value = MEMBER, secondStep = true)
  @GetMapping
  String list(Viewer viewer, Model model) {
    var sites = lists.listSites(viewer);
    if (sites.size() == 1) {
      return "redirect:/{organisatie}/balie/" + sites.getFirst().id();
    }
    model.addAttribute("sites", sites);
    model.addAttribute("isComplete", lists.isComplete(viewer));
    return "counter/sites";
  }

  @Endpoint(value = MEMBER, secondStep = true)
  @GetMapping("/{locatie}")
  String show(Viewer viewer, @PathVariable UUID locatie, Model model) {
    var list = lists.open(viewer, locatie);
    model.addAttribute("site", list.site().name());
    model.addAttribute("siteId", locatie);
    model.addAttribute("isComplete", list.isComplete());
    model.addAttribute("rows", texts.rows(list.entries(), list.site().name()));
    return "counter/site";
  }

  /** Begins a report about somebody for whom a measure holds at this site. */
  @Endpoint(value = MEMBER, secondStep = true)
  @PostMapping("/{locatie}/overtreding")
  String reportBreach(
      Viewer viewer,
      @PathVariable UUID locatie,
      @RequestParam(required = false) @Nullable UUID maatregel) {
    var list = lists.open(viewer, locatie);
    var entry =
        list.entries().stream()
            .filter(listed -> listed.measure().value().equals(maatregel))
            .findFirst()
            .orElseThrow(StalePageException::new);
    var words = texts.beginReport(entry, list.site());
    var draft = breaches.begin(viewer, entry.measure(), words);
    return "redirect:/{organisatie}/melden?concept=" + draft;
  }
}
