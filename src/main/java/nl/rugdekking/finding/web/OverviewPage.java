// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.rugdekking.figures.StackedBars;
import nl.rugdekking.finding.CaseFilter.Stand;
import nl.rugdekking.finding.CaseFilter.State;
import nl.rugdekking.finding.Overview;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.Reason;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Fills the overview with a chart and tables, in which each number links to the list of its cases.
 */
@Component
record OverviewPage(
    CaseTexts texts, Organisations organisations, CaseAddresses addresses, Clock clock) {

  /**
   * A number with a link to the list of the cases it counts.
   *
   * @param of a description of the number for people who use a screen reader
   */
  record LinkedNumber(long amount, @Nullable String path, String of) {}

  record Row(String label, List<LinkedNumber> numbers) {}

  /**
   * @param id the id of the table, unique on the page
   */
  record Table(String id, String caption, List<String> heads, List<Row> rows) {}

  record Section(String heading, List<Table> tables) {}

  private static final List<Stand> STANDS =
      List.of(Stand.KEPT, Stand.EXPLAINED, Stand.LATE, Stand.WAITING, Stand.OPEN);
  private static final int YEARS = 6;

  /** The year, when it is one of the choices; else null. */
  @Nullable Integer parseYear(@Nullable String text) {
    return years().stream().filter(year -> year.toString().equals(text)).findFirst().orElse(null);
  }

  private List<Integer> years() {
    int now = LocalDate.now(clock.withZone(Dates.ZONE)).getYear();
    return IntStream.range(0, YEARS).mapToObj(back -> now - back).toList();
  }

  void fill(Overview overview, @Nullable Integer year, Model model) {
    var all = overview.allBodies();
    model.addAttribute("years", years());
    model.addAttribute("year", year);
    model.addAttribute("empty", overview.bodies().isEmpty());
    model.addAttribute("chart", chart(all));
    model.addAttribute("box", "0 0 " + StackedBars.WIDTH + " " + all.size() * StackedBars.HEIGHT);
    model.addAttribute("legend", STANDS.stream().map(texts::nameOf).toList());
    var table = promises("alles", all, period(year));
    model.addAttribute("together", all.isEmpty() ? null : table);
    model.addAttribute(
        "sections",
        overview.bodies().stream().map(body -> section(body, period(year), all)).toList());
  }

  private static FilterParameters period(@Nullable Integer year) {
    var form = new FilterParameters(Map.of());
    return year == null
        ? form
        : form.with(FilterParameters.FROM, year + "-01-01")
            .with(FilterParameters.TO, year + "-12-31");
  }

  private List<StackedBars.Bar> chart(List<Overview.PromiseCounts> lines) {
    return StackedBars.of(
        lines.stream()
            .map(
                line ->
                    new StackedBars.Row(
                        texts.text("promise.kind." + line.kind().code()), amounts(line)))
            .toList());
  }

  private static List<Long> amounts(Overview.PromiseCounts line) {
    return List.of(line.kept(), line.explained(), line.late(), line.waiting(), line.open());
  }

  private Section section(
      Overview.BodyCounts of, FilterParameters period, List<Overview.PromiseCounts> all) {
    var narrowed = period.with(FilterParameters.BODY, of.body().name());
    var name = name(of.body());
    var tables = new ArrayList<Table>();
    tables.add(cases(of, narrowed, name));
    if (!of.lines().isEmpty() && !of.lines().equals(all)) {
      tables.add(promises(of.body().name(), of.lines(), narrowed));
    }
    if (!of.reasons().isEmpty()) {
      tables.add(reasons(of, narrowed));
    }
    return new Section(name, tables);
  }

  private String name(BodyKind body) {
    return organisations.structure().body(body).name().in(LocaleContextHolder.getLocale());
  }

  private Table promises(String id, List<Overview.PromiseCounts> lines, FilterParameters narrowed) {
    var heads = new ArrayList<>(STANDS.stream().map(texts::nameOf).toList());
    heads.add(texts.text("finding.overview.total"));
    heads.add(texts.nameOf(Stand.MISSED));
    return new Table(
        "beloften-" + id,
        texts.text("finding.overview.promises"),
        heads,
        lines.stream().map(line -> row(line, narrowed)).toList());
  }

  private Row row(Overview.PromiseCounts line, FilterParameters narrowed) {
    var kind = texts.text("promise.kind." + line.kind().code());
    var form = narrowed.with(FilterParameters.PROMISE, line.kind().code());
    var amounts = amounts(line);
    var numbers = new ArrayList<LinkedNumber>();
    for (int i = 0; i < STANDS.size(); i++) {
      var stand = STANDS.get(i);
      numbers.add(
          linkedNumber(
              amounts.get(i),
              form.with(FilterParameters.PROMISE_STATE, stand.name()),
              kind + ", " + texts.nameOf(stand)));
    }
    numbers.add(linkedNumber(line.total(), form, kind));
    numbers.add(
        linkedNumber(
            line.missed(),
            form.with(FilterParameters.PROMISE_STATE, Stand.MISSED.name()),
            kind + ", " + texts.nameOf(Stand.MISSED)));
    return new Row(kind, numbers);
  }

  private Table cases(Overview.BodyCounts of, FilterParameters narrowed, String name) {
    return new Table(
        "zaken-" + of.body().name(),
        texts.text("finding.overview.cases"),
        List.of(texts.text("finding.overview.number")),
        List.of(
            cases(of.cases().open(), narrowed, State.OPEN, name),
            cases(of.cases().closed(), narrowed, State.CLOSED, name),
            cases(of.cases().history(), narrowed, State.HISTORY, name)));
  }

  private Row cases(long amount, FilterParameters narrowed, State state, String name) {
    var label = texts.nameOf(state);
    var form = narrowed.with(FilterParameters.STATE, state.name());
    return new Row(label, List.of(linkedNumber(amount, form, name + ", " + label)));
  }

  private Table reasons(Overview.BodyCounts of, FilterParameters narrowed) {
    return new Table(
        "redenen-" + of.body().name(),
        texts.text("finding.overview.reasons"),
        List.of(texts.text("finding.overview.number")),
        of.reasons().stream()
            .map(
                reason -> {
                  var label = reason(reason.getKey());
                  var form = narrowed.with(FilterParameters.REASON, reason.getKey());
                  return new Row(label, List.of(linkedNumber(reason.getValue(), form, label)));
                })
            .toList());
  }

  private String reason(String code) {
    return organisations.structure().reasons().stream()
        .map(Reason::label)
        .filter(label -> label.code().equals(code))
        .map(label -> label.in(LocaleContextHolder.getLocale()))
        .findFirst()
        .orElse(code);
  }

  private LinkedNumber linkedNumber(long amount, FilterParameters form, String of) {
    return new LinkedNumber(
        amount, amount == 0 ? null : addresses.incidents(form.toQueryString()), of);
  }
}
