// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.access.NewestParts.PagePosition;
import nl.rugdekking.finding.CaseFilter.State;
import nl.rugdekking.finding.CaseOrder;
import org.jspecify.annotations.Nullable;

/**
 * The parameters in the address of a list of cases. Values that are not valid are ignored.
 *
 * @param after the place after which the page starts
 * @param filtering true when the fields of the filter are shown
 */
record ListRequest(
    FilterParameters filter, CaseOrder order, PagePosition after, boolean filtering) {

  static final String ORDER = "volgorde";

  /** The part of a query string by which the case that is due first comes first. */
  static final String BY_TERM = ORDER + "=termijn";

  private static final String AFTER = "na";
  private static final String REVERSED = "-om";
  private static final String FILTERING = "filteren";

  private static final Map<CaseOrder, String> CODES =
      new EnumMap<>(
          Map.of(
              CaseOrder.NEWEST, "dag",
              CaseOrder.DUE, "termijn",
              CaseOrder.NUMBER, "nummer",
              CaseOrder.SEVERITY, "ernst",
              CaseOrder.HANDLER, "behandelaar",
              CaseOrder.LAST_STEP, "stap"));

  static ListRequest of(Map<String, String> parameters) {
    return new ListRequest(
        FilterParameters.of(parameters),
        order(parameters.get(ORDER)),
        FilterParameters.parsePlace(parameters.get(AFTER)),
        parameters.containsKey(FILTERING));
  }

  /** The first page of the newest cases that match. */
  static ListRequest of(FilterParameters filter) {
    return new ListRequest(filter, CaseOrder.NEWEST, PagePosition.FIRST, false);
  }

  private static CaseOrder order(@Nullable String code) {
    return Arrays.stream(CaseOrder.values())
        .filter(order -> code(order).equals(code))
        .findFirst()
        .orElse(CaseOrder.NEWEST);
  }

  String code() {
    return code(order);
  }

  private static String code(CaseOrder order) {
    return CODES.getOrDefault(order.usual(), "") + (order.isReversed() ? REVERSED : "");
  }

  boolean isFirst() {
    return after.equals(PagePosition.FIRST);
  }

  /**
   * Returns true when unconfirmed alarms are shown at the top: on the first page, when the filter
   * leaves out nothing or only closed cases.
   */
  boolean mayShowAlarms() {
    var open = FilterParameters.of(Map.of(FilterParameters.STATE, State.OPEN.name()));
    return isFirst() && (filter.isEmpty() || filter.equals(open));
  }

  /** The query string of the first page. */
  String toQueryString() {
    return query(filter, order, "");
  }

  String withoutFilter() {
    return query(FilterParameters.of(Map.of()), order, "");
  }

  String without(String name) {
    return query(filter.without(name), order, "");
  }

  /** The query string for another order of the same cases. */
  String in(CaseOrder other) {
    return query(filter, other, "");
  }

  String showingFields() {
    return query(filter, order, FILTERING + "=ja");
  }

  String nextPage(PagePosition next) {
    return query(filter, order, AFTER + "=" + FilterParameters.formatPlace(next));
  }

  private static String query(FilterParameters filter, CaseOrder order, String more) {
    var ordered = order == CaseOrder.NEWEST ? "" : ORDER + "=" + code(order);
    return Stream.of(filter.toQueryString(), ordered, more)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("&"));
  }
}
