// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.rugdekking.finding.CaseFilter.Stand;
import nl.rugdekking.finding.FeatureCounts.Feature;
import nl.rugdekking.finding.PublishedFigures;
import nl.rugdekking.finding.PublishedFigures.Figure;
import nl.rugdekking.promise.PromiseKeepers;
import nl.rugdekking.register.Outcome;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.web.Choice;
import org.springframework.stereotype.Component;

/** The tables of a frozen year, one body after the other. */
@Component
record FrozenYearTables(CaseTexts texts, FeatureTables features, PromiseKeepers keepers) {

  /** A hidden cell says this. */
  private static final String HIDDEN = "*";

  private static final List<Stand> STANDS =
      List.of(Stand.KEPT, Stand.EXPLAINED, Stand.LATE, Stand.WAITING, Stand.OPEN);
  private static final List<Feature> FEATURES =
      List.of(Feature.FORM, Feature.CHANNEL, Feature.TOPIC);

  /** The figures of one body. */
  record Body(String name, int cases, List<Table> tables) {}

  record Table(String id, String caption, List<String> heads, List<Row> rows) {}

  record Row(String label, List<String> cells) {}

  Body body(PublishedFigures figures) {
    var tables = new ArrayList<Table>();
    tables.add(promises(figures));
    tables.add(table(figures, "OUTCOME", texts.text("finding.frozen.outcome"), outcomes()));
    FEATURES.forEach(
        feature ->
            tables.add(
                table(figures, feature.name(), features.caption(feature), choices(feature))));
    return new Body(texts.body(figures.body()), figures.cases(), tables);
  }

  private Table promises(PublishedFigures figures) {
    var codes = STANDS.stream().map(Stand::name).toList();
    var rows =
        keepers.listKinds().stream()
            .map(
                kind ->
                    new Row(
                        texts.text("promise.kind." + kind.code()),
                        figures.byPromise(kind.code(), codes).stream()
                            .map(FrozenYearTables::text)
                            .toList()))
            .toList();
    return new Table(
        id(figures, "promises"),
        texts.text("finding.overview.promises"),
        STANDS.stream().map(texts::nameOf).toList(),
        rows);
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

  private Table table(PublishedFigures figures, String kind, String caption, List<Choice> choices) {
    var names = choices.stream().map(Choice::label).toList();
    var counted = figures.by(kind, choices.stream().map(Choice::value).toList());
    var rows = new ArrayList<Row>();
    for (int i = 0; i < counted.size(); i++) {
      var figure = counted.get(i);
      rows.add(new Row(i < names.size() ? names.get(i) : figure.code(), List.of(text(figure))));
    }
    return new Table(
        id(figures, kind), caption, List.of(texts.text("finding.overview.number")), rows);
  }

  private static String id(PublishedFigures figures, String kind) {
    return (figures.body() + "-" + kind).toLowerCase(Locale.ROOT);
  }

  private static String text(Figure figure) {
    return figure.amount() == null ? HIDDEN : figure.amount().toString();
  }
}
