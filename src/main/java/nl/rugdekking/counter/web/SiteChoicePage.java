// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.counter.web;

import java.util.List;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.counter.CounterChoices.SiteChoice;
import nl.rugdekking.counter.CounterLists.Entry;
import nl.rugdekking.register.web.PartPage;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page on which the sites of a measure are chosen. */
@Component
record SiteChoicePage(PartPage parts, CounterTexts texts) {

  /**
   * A site among which somebody chooses.
   *
   * @param chosen true when people at this site are told of the measure
   */
  record Place(String id, String name, String address, boolean chosen) {}

  String show(CaseAccess access, PartId part, SiteChoice choice, Model model) {
    parts.addFrame(access, part.value(), Action.DECIDE, model);
    var measure = choice.measure();
    model.addAttribute("responsePath", model.getAttribute("base") + "/reactie");
    model.addAttribute("measure", measure.id().value());
    model.addAttribute("shown", shown(choice));
    model.addAttribute(
        "places",
        choice.open().stream()
            .map(
                site ->
                    new Place(
                        site.id().toString(),
                        site.name(),
                        site.address(),
                        choice.chosen().contains(site.id())))
            .toList());
    return "counter/choice";
  }

  // Somebody who is shielded is on no page of a site, so there is nothing to show of them.
  private List<CounterTexts.Row> shown(SiteChoice choice) {
    var content = choice.measure().content();
    var subject = content.towards().subject();
    var until = content.reach().until();
    var last = until == null ? content.facts().on() : until;
    return subject == null || last == null
        ? List.of()
        : texts.rows(
            List.of(
                new Entry(
                    choice.measure().id(),
                    choice.measure().kind(),
                    subject,
                    choice.scope(),
                    last)));
  }
}
