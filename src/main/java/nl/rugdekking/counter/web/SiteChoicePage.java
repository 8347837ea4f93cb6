// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.counter.web;

import java.util.List;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.counter.CounterChoices.SiteChoice;
import nl.rugdekking.counter.CounterLists.Entry;
import nl.rugdekking.organisation.sites.Site;
import nl.rugdekking.register.web.PartPage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page on which the sites of a measure are chosen. */
@Component
record SiteChoicePage(PartPage parts, CounterTexts texts) {

  /**
   * A site among which somebody chooses.
   *
   * @param chosen true when people at this site are told of the measure
   * @param hint the message key of what the decision says of this site; null when it does not name
   *     it
   */
  record Place(String id, String name, String address, boolean chosen, @Nullable String hint) {}

  String show(CaseAccess access, PartId part, SiteChoice choice, Model model) {
    parts.addFrame(access, part.value(), Action.DECIDE, model);
    var measure = choice.measure();
    model.addAttribute("responsePath", model.getAttribute("base") + "/reactie");
    model.addAttribute("measure", measure.id().value());
    model.addAttribute("shown", listPreview(choice));
    model.addAttribute("reach", measure.content().reach());
    model.addAttribute("kind", measure.kind());
    model.addAttribute("places", choice.open().stream().map(site -> place(choice, site)).toList());
    return "counter/choice";
  }

  private static Place place(SiteChoice choice, Site site) {
    var hint = choice.forbids(site) ? "counter.choose.named" : null;
    return new Place(
        site.id().toString(),
        site.name(),
        site.address(),
        choice.chosen().contains(site),
        choice.leavesOpen(site) ? "counter.choose.left-open" : hint);
  }

  // Somebody who is shielded is on no page of a site, so there is nothing to show of them.
  private List<CounterTexts.Row> listPreview(SiteChoice choice) {
    var content = choice.measure().content();
    var subject = content.towards().subject();
    var until = content.reach().until();
    var last = until == null ? content.facts().on() : until;
    return subject == null || last == null
        ? List.of()
        : texts.rows(
            List.of(
                new Entry(
                    choice.measure().id(), choice.measure().kind(), subject, choice.shown(), last)),
            null);
  }
}
