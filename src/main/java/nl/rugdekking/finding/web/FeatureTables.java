// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nl.rugdekking.finding.FeatureCounts;
import nl.rugdekking.finding.FeatureCounts.Feature;
import nl.rugdekking.finding.FeatureCounts.FeatureCount;
import nl.rugdekking.finding.web.CountTable.Head;
import nl.rugdekking.finding.web.CountTable.LinkedNumber;
import nl.rugdekking.organisation.ClassificationKind;
import nl.rugdekking.register.Severity;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.web.Choice;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the tables of the overview by form, channel, topic, position, severity and month. */
@Component
record FeatureTables(CaseTexts texts, CaseAddresses addresses, Dates dates) {

  void fill(FeatureCounts counts, FilterParameters filter, Model model) {
    model.addAttribute("features", tables(counts, filter));
    model.addAttribute("counted", counts.complete() ? null : counts.parts());
  }

  List<CountTable> tables(FeatureCounts counts, FilterParameters filter) {
    return Arrays.stream(Feature.values())
        .map(feature -> table(feature, counts, filter))
        .filter(table -> !table.rows().isEmpty())
        .toList();
  }

  /**
   * All values that can be chosen for a feature, including those for which nothing was counted;
   * empty for positions and months.
   */
  List<Choice> choices(Feature feature) {
    return switch (feature) {
      case FORM -> texts.choicesWithRetired(ClassificationKind.FORM);
      case CHANNEL -> texts.choicesWithRetired(ClassificationKind.CHANNEL);
      case TOPIC -> texts.choicesWithRetired(ClassificationKind.TOPIC);
      case EXPERIENCED, ASSESSED ->
          Arrays.stream(Severity.values())
              .map(severity -> new Choice(String.valueOf(severity.step()), texts.nameOf(severity)))
              .toList();
      case POSITION, MONTH -> List.of();
    };
  }

  private CountTable table(Feature feature, FeatureCounts counts, FilterParameters filter) {
    return new CountTable(
        id(feature),
        caption(feature),
        List.of(new Head("NUMBER", texts.text("finding.overview.number"))),
        counts.of(feature).stream()
            .sorted(order(feature))
            .map(count -> row(count, filter))
            .toList());
  }

  static String id(Feature feature) {
    return "kenmerk-" + feature.name().toLowerCase(Locale.ROOT);
  }

  String caption(Feature feature) {
    var field = parameter(feature);
    return field == null
        ? texts.text("finding.overview.month")
        : texts.text("finding.filter." + field);
  }

  /** The field of the filter that asks for the feature; null for a month, which is two fields. */
  private static @Nullable String parameter(Feature feature) {
    return switch (feature) {
      case FORM -> FilterParameters.FORM;
      case CHANNEL -> FilterParameters.CHANNEL;
      case TOPIC -> FilterParameters.TOPIC;
      case POSITION -> FilterParameters.POSITION;
      case EXPERIENCED -> FilterParameters.EXPERIENCED;
      case ASSESSED -> FilterParameters.ASSESSED;
      case MONTH -> null;
    };
  }

  /**
   * Sorts months from new to old and severities from light to severe; the other features keep the
   * most frequent first.
   */
  private static Comparator<FeatureCount> order(Feature feature) {
    var byCode = Comparator.comparing(FeatureCount::code, Comparator.nullsLast(String::compareTo));
    return switch (feature) {
      case MONTH -> byCode.reversed();
      case EXPERIENCED, ASSESSED -> byCode;
      case FORM, CHANNEL, TOPIC, POSITION -> (_, _) -> 0;
    };
  }

  private CountTable.Row row(FeatureCount count, FilterParameters filter) {
    var label =
        count.code() == null
            ? texts.text("finding.filter.not-known")
            : label(count.feature(), count.code());
    var narrowed = narrow(count, filter);
    return CountTable.Row.of(
        count.code() == null ? FilterParameters.NOT_KNOWN : count.code(),
        label,
        new LinkedNumber(count.amount(), addresses.incidents(narrowed.toQueryString()), label));
  }

  private String label(Feature feature, String code) {
    return switch (feature) {
      case FORM -> word(ClassificationKind.FORM, code);
      case CHANNEL -> word(ClassificationKind.CHANNEL, code);
      case TOPIC -> word(ClassificationKind.TOPIC, code);
      case POSITION -> texts.word(code);
      case EXPERIENCED, ASSESSED -> texts.nameOf(severity(code));
      case MONTH -> dates.period(YearMonth.parse(code).atDay(1), ChronoUnit.MONTHS);
    };
  }

  private String word(ClassificationKind kind, String code) {
    return texts.choicesWithRetired(kind).stream()
        .filter(choice -> choice.value().equals(code))
        .map(Choice::label)
        .findFirst()
        .orElse(code);
  }

  private static Severity severity(String step) {
    return Arrays.stream(Severity.values())
        .filter(severity -> step.equals(String.valueOf(severity.step())))
        .findFirst()
        .orElseThrow();
  }

  private static FilterParameters narrow(FeatureCount count, FilterParameters filter) {
    var field = parameter(count.feature());
    var code = count.code();
    if (field == null) {
      return code == null ? filter : inMonth(filter, YearMonth.parse(code));
    }
    if (code == null) {
      return filter.with(field, FilterParameters.NOT_KNOWN);
    }
    return filter.with(field, isSeverity(count.feature()) ? severity(code).name() : code);
  }

  private static boolean isSeverity(Feature feature) {
    return feature == Feature.EXPERIENCED || feature == Feature.ASSESSED;
  }

  private static FilterParameters inMonth(FilterParameters filter, YearMonth month) {
    return filter
        .with(FilterParameters.FROM, month.atDay(1).toString())
        .with(FilterParameters.TO, month.atEndOfMonth().toString());
  }
}
