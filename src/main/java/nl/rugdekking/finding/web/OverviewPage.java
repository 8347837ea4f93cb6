// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.figures.StackedBars;
import nl.rugdekking.figures.StackedBars.Piece;
import nl.rugdekking.finding.CaseFilter.PromiseStatus;
import nl.rugdekking.finding.CaseFilter.State;
import nl.rugdekking.finding.LateCases;
import nl.rugdekking.finding.Overview;
import nl.rugdekking.finding.Overview.BodyCounts;
import nl.rugdekking.finding.Overview.PromiseCounts;
import nl.rugdekking.finding.OverviewService;
import nl.rugdekking.finding.web.CountTable.Head;
import nl.rugdekking.finding.web.CountTable.LinkedNumber;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.Reason;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.web.Choice;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Fills the overview: a table of the promises with a bar for each kind, the cases with late
 * promises, and the number of cases.
 */
@Component
record OverviewPage(
    CaseTexts texts,
    Organisations organisations,
    CaseAddresses addresses,
    LateCases lateCases,
    LateCaseRows rows,
    OverviewService overviews,
    Clock clock) {

  private static final List<PromiseStatus> STANDS =
      List.of(
          PromiseStatus.KEPT,
          PromiseStatus.EXPLAINED,
          PromiseStatus.LATE,
          PromiseStatus.WAITING,
          PromiseStatus.OPEN);
  private static final int YEARS = 6;
  private static final int MAX_LATE = 6;

  /**
   * The year in the address, or null for all years; when the address has no year, it is the year of
   * the newest case.
   */
  @Nullable Integer chooseYear(Viewer viewer, Map<String, String> parameters) {
    var requested = parameters.get(OverviewChoice.YEAR);
    var wanted =
        requested == null
            ? overviews.findNewestYear(viewer).map(String::valueOf)
            : Optional.of(requested);
    return years().stream()
        .filter(year -> wanted.equals(Optional.of(year.toString())))
        .findFirst()
        .orElse(null);
  }

  private List<Integer> years() {
    int now = LocalDate.now(clock.withZone(Dates.ZONE)).getYear();
    return IntStream.range(0, YEARS).mapToObj(back -> now - back).toList();
  }

  void fill(Viewer viewer, Overview overview, OverviewChoice choice, Model model) {
    var tables = tables(overview, choice);
    model.addAttribute("years", years());
    model.addAttribute("bodies", bodies(overview));
    model.addAttribute("choice", choice);
    var cases = choice.listShown(overview).stream().mapToLong(body -> body.cases().total()).sum();
    model.addAttribute("empty", cases == 0);
    model.addAttribute("barWidth", StackedBars.WIDTH);
    model.addAttribute("measures", tables.measures());
    model.addAttribute("cases", tables.cases());
    model.addAttribute("reasons", tables.reasons());
    fillLate(viewer, choice.listLines(overview), choice.toFilter(), model);
  }

  /**
   * The tables of the page.
   *
   * @param measures the promises by kind, or null when there are none
   * @param reasons the reasons for which promises were explained, or null when there are none
   */
  record Tables(@Nullable CountTable measures, CountTable cases, @Nullable CountTable reasons) {

    List<CountTable> list() {
      return Stream.of(measures, cases, reasons).filter(Objects::nonNull).toList();
    }
  }

  Tables tables(Overview overview, OverviewChoice choice) {
    var shown = choice.listShown(overview);
    var filter = choice.toFilter();
    var lines = choice.listLines(overview);
    return new Tables(
        lines.isEmpty() ? null : measures(lines, filter),
        cases(shown, filter),
        reasons(overview, shown, choice));
  }

  private List<Choice> bodies(Overview overview) {
    return overview.bodies().stream()
        .map(body -> new Choice(body.body().name(), name(body.body())))
        .toList();
  }

  private String name(BodyKind body) {
    return organisations.structure().body(body).name().in(LocaleContextHolder.getLocale());
  }

  // The list is read only when something is late, because it costs more than the counts.
  private void fillLate(
      Viewer viewer, List<PromiseCounts> lines, FilterParameters filter, Model model) {
    long late = lines.stream().mapToLong(PromiseCounts::late).sum();
    var lateFilter = filter.with(FilterParameters.PROMISE_STATE, PromiseStatus.LATE.name());
    model.addAttribute("late", late);
    model.addAttribute(
        "latePath", addresses.incidents(lateFilter.toQueryString() + "&" + ListRequest.BY_TERM));
    if (late > 0) {
      var found = lateCases.list(viewer, lateFilter.toFilter(), null, MAX_LATE);
      model.addAttribute("lateCases", rows.rowsOf(viewer, found.cases()));
      model.addAttribute("lateAmount", found.complete() ? found.amount() : null);
    }
  }

  private CountTable measures(List<PromiseCounts> lines, FilterParameters filter) {
    var heads =
        Stream.concat(STANDS.stream(), Stream.of(PromiseStatus.KEPT_LATE)).map(this::head).toList();
    var bars = StackedBars.of(lines.stream().map(OverviewPage::amounts).toList());
    return new CountTable(
        "beloften",
        texts.text("finding.overview.promises"),
        heads,
        IntStream.range(0, lines.size())
            .mapToObj(at -> measure(lines.get(at), bars.get(at), filter))
            .toList());
  }

  private Head head(Enum<?> code) {
    return new Head(code.name(), texts.nameOf(code));
  }

  private static List<Long> amounts(PromiseCounts line) {
    return List.of(line.kept(), line.explained(), line.late(), line.waiting(), line.open());
  }

  private CountTable.Row measure(PromiseCounts line, List<Piece> bar, FilterParameters filter) {
    var kind = texts.text("promise.kind." + line.kind().code());
    var ofKind = filter.with(FilterParameters.PROMISE, line.kind().code());
    var amounts = amounts(line);
    var numbers = new ArrayList<LinkedNumber>();
    for (int i = 0; i < STANDS.size(); i++) {
      numbers.add(promises(amounts.get(i), ofKind, STANDS.get(i), kind));
    }
    numbers.add(promises(line.keptLate(), ofKind, PromiseStatus.KEPT_LATE, kind));
    return new CountTable.Row(line.kind().code(), kind, bar, numbers);
  }

  private LinkedNumber promises(
      long amount, FilterParameters ofKind, PromiseStatus stand, String kind) {
    return linkedNumber(
        amount,
        ofKind.with(FilterParameters.PROMISE_STATE, stand.name()),
        kind + ", " + texts.nameOf(stand));
  }

  private CountTable cases(List<BodyCounts> shown, FilterParameters filter) {
    return new CountTable(
        "zaken",
        texts.text("finding.overview.cases"),
        List.of(head(State.OPEN), head(State.CLOSED), head(State.HISTORY)),
        shown.stream().map(body -> cases(body, filter)).toList());
  }

  private CountTable.Row cases(BodyCounts of, FilterParameters filter) {
    var name = name(of.body());
    var ofBody = filter.with(FilterParameters.BODY, of.body().name());
    return CountTable.Row.of(
        of.body().name(),
        name,
        cases(of.cases().open(), ofBody, State.OPEN, name),
        cases(of.cases().closed(), ofBody, State.CLOSED, name),
        cases(of.cases().history(), ofBody, State.HISTORY, name));
  }

  private LinkedNumber cases(long amount, FilterParameters ofBody, State state, String name) {
    return linkedNumber(
        amount,
        ofBody.with(FilterParameters.STATE, state.name()),
        name + ", " + texts.nameOf(state));
  }

  private @Nullable CountTable reasons(
      Overview overview, List<BodyCounts> shown, OverviewChoice choice) {
    var reasons =
        choice.body() == null
            ? overview.allReasons()
            : shown.stream().flatMap(body -> body.reasons().stream()).toList();
    return reasons.isEmpty()
        ? null
        : new CountTable(
            "redenen",
            texts.text("finding.overview.reasons"),
            List.of(new Head("NUMBER", texts.text("finding.overview.number"))),
            reasons.stream().map(reason -> reason(reason, choice.toFilter())).toList());
  }

  private CountTable.Row reason(Map.Entry<String, Long> reason, FilterParameters filter) {
    var label = reason(reason.getKey());
    var ofReason = filter.with(FilterParameters.REASON, reason.getKey());
    return CountTable.Row.of(
        reason.getKey(), label, linkedNumber(reason.getValue(), ofReason, label));
  }

  private String reason(String code) {
    return organisations.structure().reasons().stream()
        .map(Reason::label)
        .filter(label -> label.code().equals(code))
        .map(label -> label.in(LocaleContextHolder.getLocale()))
        .findFirst()
        .orElse(code);
  }

  private LinkedNumber linkedNumber(long amount, FilterParameters filter, String of) {
    return new LinkedNumber(
        amount, amount == 0 ? null : addresses.incidents(filter.toQueryString()), of);
  }
}
