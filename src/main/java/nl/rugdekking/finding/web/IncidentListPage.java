// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.NewestParts.PagePosition;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.finding.IncidentList;
import nl.rugdekking.finding.SavedViews;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page with the list of cases, its filter and the saved views. */
@Component
record IncidentListPage(
    IncidentList incidents, SavedViews views, CaseListRows rows, FilterFields fields, Dates dates) {

  record SavedViewRow(UUID id, String name, String query, boolean current) {}

  String show(Viewer viewer, FilterParameters form, PagePosition after, Model model) {
    var page = incidents.listHandled(viewer, form.toFilter(), after);
    model.addAttribute("incidents", rows.rowsForHandler(page.cases()));
    model.addAttribute("next", FilterParameters.formatPlace(page.next()));
    model.addAttribute("stopped", page.stopped() ? day(page.next()) : null);
    var shown = fields.listFields(viewer, form);
    model.addAttribute("fields", shown);
    model.addAttribute("chosen", shown.stream().filter(field -> field.value() != null).toList());
    model.addAttribute("query", form.toQueryString());
    model.addAttribute("first", after.equals(PagePosition.FIRST));
    model.addAttribute("views", views(viewer, form));
    if (!model.containsAttribute("form")) {
      model.addAttribute("form", SavedViewForm.of(form));
    }
    return "finding/incidents";
  }

  private List<SavedViewRow> views(Viewer viewer, FilterParameters form) {
    return views.list(viewer).stream()
        .map(
            view ->
                new SavedViewRow(
                    view.id(),
                    view.name(),
                    view.query(),
                    view.query().equals(form.toQueryString())))
        .toList();
  }

  private @Nullable String day(@Nullable PagePosition place) {
    return place == null ? null : dates.day(LocalDate.ofInstant(place.openedAt(), Dates.ZONE));
  }
}
