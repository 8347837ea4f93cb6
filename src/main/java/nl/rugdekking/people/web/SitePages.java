// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people.web;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.access.HiddenException;
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

  /** The texts that confirm what was just done, by the word for it in the address. */
  private static final Map<String, String> CONFIRMATIONS =
      Map.of(
          "locatie", "people.sites.done.site",
          "mensen", "people.sites.done.people",
          "niemand", "people.sites.done.nobody");

  /**
   * A site on the page.
   *
   * @param detail the kind of site and its address
   * @param people how many people work there, in words
   * @param closed since when it is closed, or null
   */
  record SiteRow(String id, String name, String detail, String people, @Nullable String closed) {}

  /** Somebody who works at the site. */
  record Worker(String id, String name) {}

  String list(Model model) {
    model.addAttribute("rows", sites.listFiles().stream().map(this::toRow).toList());
    addKinds(model);
    return "people/sites";
  }

  /**
   * Shows one site, with the people who work there.
   *
   * @throws HiddenException when there is no such site
   */
  String show(UUID id, Model model) {
    var file = sites.find(id).orElseThrow(HiddenException::new);
    var workers =
        file.people().stream()
            .map(person -> new Worker(person.id().value().toString(), person.name()))
            .toList();
    model.addAttribute("site", toRow(file));
    model.addAttribute("people", workers);
    if (!model.containsAttribute("form")) {
      model.addAttribute("form", SiteForm.of(file.site()));
    }
    if (!model.containsAttribute("worker")) {
      model.addAttribute("worker", new SitePersonForm(""));
    }
    addKinds(model);
    return "people/site";
  }

  /** Adds the sentence that says what was just done; none for any other word. */
  void addConfirmation(@Nullable String word, Model model) {
    var key = word == null ? null : CONFIRMATIONS.get(word);
    model.addAttribute("confirmation", key == null ? null : texts.text(key));
  }

  private void addKinds(Model model) {
    model.addAttribute(
        "kinds",
        Arrays.stream(SiteKind.values())
            .map(kind -> new Choice(kind.name(), texts.text("people.sites.kind." + kind.name())))
            .toList());
  }

  private SiteRow toRow(SiteAdministration.SiteFile file) {
    var site = file.site();
    var kind = texts.text("people.sites.kind." + site.kind().name());
    var closed = site.closedOn();
    return new SiteRow(
        site.id().toString(),
        site.name(),
        site.address().isEmpty() ? kind : kind + " · " + site.address(),
        texts.text("people.sites.count", file.people().size()),
        closed == null ? null : texts.text("people.sites.closed", dates.day(closed)));
  }
}
