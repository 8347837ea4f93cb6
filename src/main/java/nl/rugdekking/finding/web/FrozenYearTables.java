// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.finding.CaseFilter.PromiseStatus;
import nl.rugdekking.finding.FeatureCounts.Feature;
import nl.rugdekking.finding.PublishedFigures;
import nl.rugdekking.finding.PublishedFigures.Figure;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.promise.PromiseKeepers;
import nl.rugdekking.register.Outcome;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.web.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The tables of a frozen year, one body after the other. */
@Component
record FrozenYearTables(CaseTexts texts, FeatureTables features, PromiseKeepers keepers) {

  /** The text of a hidden cell. */
  private static final String HIDDEN_TEXT = "*";

  private static final List<Feature> FEATURES =
      List.of(Feature.FORM, Feature.CHANNEL, Feature.TOPIC);

  /**
   * The figures of one body, or of two that have figures together.
   *
   * @param tables the tables in which at least one figure is shown
   * @param hidden the captions of the other tables, or null when there are none
   * @param complete false for a year that was frozen without positions, severities and months
   */
  record Body(
      String name, int cases, List<Table> tables, @Nullable String hidden, boolean complete) {}

  /**
   * @param rows the rows in which at least one figure is shown
   * @param hidden the labels of the other rows, or null when there are none
   */
  record Table(
      String id, String caption, List<String> heads, List<Row> rows, @Nullable String hidden) {

    private static Table of(String id, String caption, List<String> heads, List<Row> rows) {
      return new Table(
          id,
          caption,
          heads,
          rows.stream().filter(row -> !row.isHidden()).toList(),
          join(rows.stream().filter(Row::isHidden).map(Row::label)));
    }
  }

  record Row(String label, List<String> cells) {

    private boolean isHidden() {
      return !cells.isEmpty() && cells.stream().allMatch(HIDDEN_TEXT::equals);
    }
  }

  Body body(PublishedFigures figures) {
    var tables = new ArrayList<Table>();
    tables.add(promises(figures));
    tables.add(table(figures, "OUTCOME", texts.text("finding.frozen.outcome"), outcomes()));
    FEATURES.forEach(feature -> tables.add(table(figures, feature)));
    if (figures.hasPositions()) {
      tables.add(positions(figures));
      tables.add(table(figures, Feature.EXPERIENCED));
      tables.add(assessments(figures));
      tables.add(
          table(figures, Feature.MONTH.name(), features.caption(Feature.MONTH), listMonths()));
    }
    return new Body(
        name(figures.bodies()),
        figures.cases(),
        tables.stream().filter(table -> !table.rows().isEmpty()).toList(),
        join(
            tables.stream()
                .filter(table -> table.rows().isEmpty() && table.hidden() != null)
                .map(Table::caption)),
        figures.hasPositions());
  }

  private static @Nullable String join(Stream<String> names) {
    var joined = names.collect(Collectors.joining(", "));
    return joined.isEmpty() ? null : joined;
  }

  private String name(List<BodyKind> bodies) {
    var names = bodies.stream().map(texts::body).toList();
    return names.size() == 1
        ? names.getFirst()
        : texts.text("finding.frozen.together", names.getFirst(), names.getLast());
  }

  private Table promises(PublishedFigures figures) {
    var rows =
        keepers.listKinds().stream()
            .map(
                kind ->
                    new Row(
                        texts.text("promise.kind." + kind.code()),
                        figures.byPromise(kind.code(), PublishedFigures.STANDS).stream()
                            .map(FrozenYearTables::text)
                            .toList()))
            .toList();
    return Table.of(
        id(figures, "promises"),
        texts.text("finding.overview.promises"),
        PublishedFigures.STANDS.stream().map(PromiseStatus::valueOf).map(texts::nameOf).toList(),
        rows);
  }

  // The last figure is that of all positions in which few people were affected.
  private Table positions(PublishedFigures figures) {
    var counted = figures.byPosition();
    var names =
        Stream.concat(
                counted.stream()
                    .limit(counted.size() - 1L)
                    .map(figure -> texts.word(figure.code())),
                Stream.of(texts.text("finding.frozen.other-positions")))
            .toList();
    return table(figures, "POSITION", features.caption(Feature.POSITION), names, counted);
  }

  private Table assessments(PublishedFigures figures) {
    var choices = choices(Feature.ASSESSED);
    return table(
        figures,
        "ASSESSED",
        features.caption(Feature.ASSESSED),
        choices.stream().map(Choice::label).toList(),
        figures.byAssessment(choices.stream().map(Choice::value).toList()));
  }

  private List<Choice> listMonths() {
    return Arrays.stream(Month.values())
        .map(
            month ->
                new Choice(
                    "%02d".formatted(month.getValue()),
                    month.getDisplayName(
                        TextStyle.FULL_STANDALONE, LocaleContextHolder.getLocale())))
        .toList();
  }

  private List<Choice> outcomes() {
    return Stream.concat(
            Arrays.stream(Outcome.values())
                .filter(outcome -> outcome != Outcome.TALK)
                .map(outcome -> new Choice(outcome.name(), texts.nameOf(outcome))),
            Stream.of(
                new Choice(FilterParameters.NOT_KNOWN, texts.text("finding.frozen.not-closed"))))
        .toList();
  }

  private List<Choice> choices(Feature feature) {
    return Stream.concat(
            features.choices(feature).stream(),
            Stream.of(
                new Choice(FilterParameters.NOT_KNOWN, texts.text("finding.filter.not-known"))))
        .toList();
  }

  private Table table(PublishedFigures figures, Feature feature) {
    return table(figures, feature.name(), features.caption(feature), choices(feature));
  }

  private Table table(PublishedFigures figures, String kind, String caption, List<Choice> choices) {
    return table(
        figures,
        kind,
        caption,
        choices.stream().map(Choice::label).toList(),
        figures.by(kind, choices.stream().map(Choice::value).toList()));
  }

  private Table table(
      PublishedFigures figures,
      String kind,
      String caption,
      List<String> names,
      List<Figure> counted) {
    var rows = new ArrayList<Row>();
    for (int i = 0; i < counted.size(); i++) {
      var figure = counted.get(i);
      rows.add(new Row(i < names.size() ? names.get(i) : figure.code(), List.of(text(figure))));
    }
    return Table.of(
        id(figures, kind), caption, List.of(texts.text("finding.overview.number")), rows);
  }

  private static String id(PublishedFigures figures, String kind) {
    return (figures.bodies().getFirst() + "-" + kind).toLowerCase(Locale.ROOT);
  }

  private static String text(Figure figure) {
    return figure.amount() == null ? HIDDEN_TEXT : figure.amount().toString();
  }
}
