// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people.web;

import java.util.Arrays;
import java.util.UUID;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.organisation.sites.Site;
import nl.rugdekking.organisation.sites.SiteKind;
import nl.rugdekking.people.SiteAdministration;
import nl.rugdekking.web.Choice;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages of the sites, the places where the organisation works. */
@Component
record SitePages(SiteAdministration sites, OfficeTexts texts, Dates dates) {

  /**
   * @param closed since when it is closed, or null
   */
  record Row(String id, String name, String detail, @Nullable String closed) {}

  record Worker(String id, String name) {}

  String list(Model model) {
    model.addAttribute("rows", sites.list().stream().map(this::toRow).toList());
    addKinds(model);
    return "people/sites";
  }

  /**
   * @throws HiddenException when there is no such site
   */
  String show(UUID id, Model model) {
    var file = sites.find(id).orElseThrow(HiddenException::new);
    model.addAttribute("site", toRow(file.site()));
    model.addAttribute(
        "people",
        file.people().stream()
            .map(person -> new Worker(person.id().value().toString(), person.name()))
            .toList());
    if (!model.containsAttribute("form")) {
      model.addAttribute("form", SiteForm.of(file.site()));
    }
    if (!model.containsAttribute("worker")) {
      model.addAttribute("worker", new SitePersonForm(""));
    }
    addKinds(model);
    return "people/site";
  }

  private void addKinds(Model model) {
    model.addAttribute(
        "kinds",
        Arrays.stream(SiteKind.values())
            .map(kind -> new Choice(kind.name(), texts.text("people.sites.kind." + kind.name())))
            .toList());
  }

  private Row toRow(Site site) {
    var kind = texts.text("people.sites.kind." + site.kind().name());
    var closed = site.closedOn();
    return new Row(
        site.id().toString(),
        site.name(),
        site.address().isEmpty() ? kind : kind + " · " + site.address(),
        closed == null ? null : texts.text("people.sites.closed", dates.day(closed)));
  }
}
