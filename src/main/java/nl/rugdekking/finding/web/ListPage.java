// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.NewestParts.Place;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.finding.IncidentList;
import nl.rugdekking.finding.SavedViews;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page with the list of cases, its filter and the saved views. */
@Component
class ListPage {

  record View(UUID id, String name, String query, boolean current) {}

  private final IncidentList incidents;
  private final SavedViews views;
  private final CaseListRows rows;
  private final ListFields fields;
  private final Dates dates;

  ListPage(
      IncidentList incidents, SavedViews views, CaseListRows rows, ListFields fields, Dates dates) {
    this.incidents = incidents;
    this.views = views;
    this.rows = rows;
    this.fields = fields;
    this.dates = dates;
  }

  String show(Viewer viewer, ListForm form, Place after, Model model) {
    var page = incidents.handled(viewer, form.filter(), after);
    model.addAttribute("incidents", rows.handled(page.cases()));
    model.addAttribute("next", ListForm.text(page.next()));
    model.addAttribute("stopped", page.stopped() ? day(page.next()) : null);
    var shown = fields.of(viewer, form);
    model.addAttribute("fields", shown);
    model.addAttribute("chosen", shown.stream().filter(field -> field.value() != null).toList());
    model.addAttribute("query", form.query());
    model.addAttribute("first", after.equals(Place.FIRST));
    model.addAttribute("views", views(viewer, form));
    if (!model.containsAttribute("form")) {
      model.addAttribute("form", SavedViewForm.of(form));
    }
    return "finding/incidents";
  }

  private List<View> views(Viewer viewer, ListForm form) {
    return views.list(viewer).stream()
        .map(
            view ->
                new View(view.id(), view.name(), view.query(), view.query().equals(form.query())))
        .toList();
  }

  private @Nullable String day(@Nullable Place place) {
    return place == null ? null : dates.day(LocalDate.ofInstant(place.openedAt(), Dates.ZONE));
  }
}
