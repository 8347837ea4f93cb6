// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.NewestParts.PagePosition;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.finding.AlarmedCases;
import nl.rugdekking.finding.CaseOrder;
import nl.rugdekking.finding.IncidentList;
import nl.rugdekking.finding.IncidentSummary;
import nl.rugdekking.finding.SavedViews;
import nl.rugdekking.finding.SortedCases;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the page with the table of cases, its filter and the saved views. */
@Component
record IncidentListPage(
    IncidentList incidents,
    SortedCases sorted,
    AlarmedCases alarmed,
    SavedViews views,
    CaseTableRows rows,
    FilterFields fields,
    Dates dates) {

  record SavedViewRow(UUID id, String name, String query, boolean current) {}

  /**
   * A value of the filter, and the query string of the list without it.
   *
   * @param label the name of the field with its value
   */
  record Chip(String label, String without) {}

  /**
   * The heading of a column.
   *
   * @param name the message key of its name
   * @param query the query string of the list in this order, or in its reverse when the list is in
   *     this order already
   * @param sort the value of {@code aria-sort}, or null when the list is in another order
   */
  record Column(String name, String query, @Nullable String sort) {}

  /**
   * One page of the list as it was read.
   *
   * @param amount the number of cases, or null when it was not counted
   * @param cut true when only the newest cases were sorted
   * @param searchedUntil the place up to which the list was searched, or null when it was searched
   *     to the end
   */
  private record FoundCases(
      List<IncidentSummary> cases,
      @Nullable PagePosition next,
      @Nullable Integer amount,
      boolean cut,
      @Nullable PagePosition searchedUntil) {}

  String show(Viewer viewer, ListRequest request, Model model) {
    var found = read(viewer, request);
    model.addAttribute("incidents", rows.rowsOf(viewer, withAlarms(viewer, request, found)));
    model.addAttribute("columns", columns(request));
    model.addAttribute("amount", found.amount());
    model.addAttribute("most", IncidentList.MAX_COUNTED);
    model.addAttribute("cut", found.cut());
    model.addAttribute("stopped", day(found.searchedUntil()));
    model.addAttribute("next", found.next() == null ? null : request.nextPage(found.next()));
    model.addAttribute("order", request.order() == CaseOrder.NEWEST ? null : request.code());
    model.addAttribute("query", request.toQueryString());
    model.addAttribute("first", request.isFirst());
    showFilter(viewer, request, model);
    return "finding/incidents";
  }

  private FoundCases read(Viewer viewer, ListRequest request) {
    var filter = request.filter().toFilter();
    if (request.order() == CaseOrder.NEWEST) {
      var page = incidents.listHandled(viewer, filter, request.after());
      var until = page.stopped() ? page.next() : null;
      return new FoundCases(page.cases(), page.next(), page.amount(), false, until);
    }
    var page = sorted.list(viewer, filter, request.order(), request.after());
    return new FoundCases(page.cases(), page.next(), page.amount(), page.cut(), null);
  }

  private List<IncidentSummary> withAlarms(Viewer viewer, ListRequest request, FoundCases found) {
    var first = request.mayShowAlarms() ? alarmed.list(viewer) : List.<IncidentSummary>of();
    if (first.isEmpty()) {
      return found.cases();
    }
    var all = new ArrayList<IncidentSummary>(first);
    var parts = first.stream().map(IncidentSummary::part).toList();
    found.cases().stream().filter(summary -> !parts.contains(summary.part())).forEach(all::add);
    return all;
  }

  private static List<Column> columns(ListRequest request) {
    return List.of(
        column(request, "case", CaseOrder.NUMBER),
        column(request, "severity", CaseOrder.SEVERITY),
        column(request, "handler", CaseOrder.HANDLER),
        column(request, "step", CaseOrder.LAST_STEP),
        column(request, "due", CaseOrder.DUE),
        column(request, "day", CaseOrder.NEWEST));
  }

  private static Column column(ListRequest request, String name, CaseOrder order) {
    var now = request.order();
    var sort = now.isDownwards() ? "descending" : "ascending";
    return new Column(
        "finding.column." + name,
        request.in(now == order ? order.reverse() : order),
        now.usual() == order ? sort : null);
  }

  private void showFilter(Viewer viewer, ListRequest request, Model model) {
    var form = request.filter();
    model.addAttribute("fields", request.filtering() ? fields.listFields(viewer, form) : List.of());
    model.addAttribute("filtering", request.filtering());
    model.addAttribute("showFields", request.showingFields());
    model.addAttribute("withoutFilter", request.withoutFilter());
    model.addAttribute(
        "chosen",
        fields.listChosen(viewer, form).stream()
            .map(
                field ->
                    new Chip(field.label() + ": " + field.chosen(), request.without(field.name())))
            .toList());
    model.addAttribute("views", views(viewer, form));
    if (!model.containsAttribute("form")) {
      model.addAttribute("form", SavedViewForm.of(form));
    }
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
