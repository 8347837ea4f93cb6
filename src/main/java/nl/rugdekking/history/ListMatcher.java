// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.rugdekking.history.PastIncident.PastChannel;
import nl.rugdekking.organisation.ClassificationKind;
import nl.rugdekking.organisation.Label;
import nl.rugdekking.organisation.OrganisationStructure;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.web.EnumCodes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Matches columns and values of a list of old incidents with those of the register. The choice of a
 * human comes first, then the choice made for an earlier list, then a suggestion based on the
 * words.
 */
@Component
public class ListMatcher {

  /**
   * The column without which no row can be accepted. A list without a column for the position gets
   * one position for all its rows.
   */
  public static final ColumnMeaning REQUIRED = ColumnMeaning.DATE;

  /**
   * A column of the list.
   *
   * @param samples a few of its values, to recognise it by
   * @param meaning null for a column without a heading, about which only a human can say
   */
  public record MatchedColumn(
      String heading, List<String> samples, @Nullable ColumnMeaning meaning) {}

  /**
   * A distinct value of the list.
   *
   * @param normalized the normalized value
   * @param spelling the value as written; empty for an empty cell
   * @param rowCount the number of rows that have it
   * @param choice a code, two codes joined by "+", or null when there is not even a suggestion
   * @param forAllRows true when the list has no column of this kind, so that the choice is for all
   *     its rows
   * @param confirmed true when a human chose it, false when it is a suggestion
   */
  public record MatchedValue(
      String normalized,
      String spelling,
      int rowCount,
      boolean forAllRows,
      @Nullable String choice,
      boolean confirmed) {}

  private final EarlierChoices earlierChoices;
  private final Organisations organisations;

  ListMatcher(EarlierChoices earlierChoices, Organisations organisations) {
    this.earlierChoices = earlierChoices;
    this.organisations = organisations;
  }

  List<MatchedColumn> columns(HistoryTable table, ImportChoices choices) {
    var columns = new ArrayList<MatchedColumn>();
    var taken = EnumSet.noneOf(ColumnMeaning.class);
    var headings = table.headings();
    for (int i = 0; i < headings.size(); i++) {
      var meaning =
          i < choices.columns().size() ? choices.columns().get(i) : suggestMeaning(i, table, taken);
      if (meaning != null) {
        taken.add(meaning);
      }
      columns.add(new MatchedColumn(headings.get(i), table.samples(i), meaning));
    }
    return columns;
  }

  private @Nullable ColumnMeaning suggestMeaning(
      int column, HistoryTable table, Set<ColumnMeaning> taken) {
    var heading = table.headings().get(column);
    if (ColumnMeaning.isNameless(heading)) {
      return table.samples(column).isEmpty() ? ColumnMeaning.IGNORED : null;
    }
    var meaning =
        earlierChoices
            .findColumn(heading)
            .orElseGet(() -> ColumnMeaning.suggestFor(heading, table.headings()));
    return meaning.isOnce() && taken.contains(meaning) ? ColumnMeaning.TOLD : meaning;
  }

  /** Returns the columns when each has a meaning and together they are complete. */
  static List<ColumnMeaning> checkColumns(List<@Nullable ColumnMeaning> columns) {
    var chosen = columns.stream().filter(Objects::nonNull).map(Objects::requireNonNull).toList();
    if (chosen.size() < columns.size()) {
      throw new RefusedException("history.columns.open");
    }
    if (!chosen.contains(REQUIRED)) {
      throw new RefusedException("history.columns.needed");
    }
    var once = chosen.stream().filter(ColumnMeaning::isOnce).toList();
    if (once.size() != Set.copyOf(once).size()) {
      throw new RefusedException("history.columns.twice");
    }
    return chosen;
  }

  Map<ValueKind, List<MatchedValue>> values(HistoryTable table, ImportChoices choices) {
    Map<ValueKind, List<MatchedValue>> all = new EnumMap<>(ValueKind.class);
    var structure = organisations.structure();
    for (var kind : ValueKind.values()) {
      var found = new ArrayList<MatchedValue>();
      table
          .distinctValues(kind)
          .forEach(
              (plain, value) ->
                  found.add(
                      new MatchedValue(
                          plain,
                          value.spelling(),
                          value.rowCount(),
                          !choices.columns().contains(kind.column()),
                          codeFor(kind, plain, choices, structure),
                          choices.codeOf(kind, plain) != null)));
      if (!found.isEmpty()) {
        all.put(kind, found);
      }
    }
    return all;
  }

  private @Nullable String codeFor(
      ValueKind kind, String plain, ImportChoices choices, OrganisationStructure structure) {
    var chosen = choices.codeOf(kind, plain);
    if (chosen != null) {
      return chosen;
    }
    return earlierChoices
        .findValue(kind, plain)
        .or(() -> findByLabel(kind, plain, structure))
        .or(() -> Suggestions.find(kind, plain))
        .map(code -> isKnown(kind, code, structure) ? code : withoutPlatform(kind, code))
        .filter(code -> isKnown(kind, code, structure))
        .orElse(null);
  }

  // Leaves out the platform, which the organisation may not have on its list.
  private static String withoutPlatform(ValueKind kind, String code) {
    return kind == ValueKind.CHANNEL ? PastChannel.parse(code).code() : code;
  }

  private static Optional<String> findByLabel(
      ValueKind kind, String plain, OrganisationStructure structure) {
    return labels(kind, structure).stream()
        .filter(
            label ->
                HistoryTable.normalize(label.nl()).equals(plain)
                    || HistoryTable.normalize(label.en()).equals(plain))
        .map(Label::code)
        .findFirst();
  }

  /** Returns the codes of the register, with their names, for values of this kind. */
  static List<Label> labels(ValueKind kind, OrganisationStructure structure) {
    return switch (kind) {
      case POSITION -> List.copyOf(structure.titles().values());
      case FORM -> structure.classification(ClassificationKind.FORM);
      case CHANNEL -> channels(structure);
      case TOPIC -> structure.classification(ClassificationKind.TOPIC);
      case POLICE -> List.of();
    };
  }

  // A channel that has platforms is offered by itself, and once more with each of its platforms.
  private static List<Label> channels(OrganisationStructure structure) {
    var labels = new ArrayList<Label>();
    for (var channel : structure.classification(ClassificationKind.CHANNEL)) {
      labels.add(channel);
      if (ClassificationKind.PLATFORM.belongsTo(List.of(), channel.code())) {
        structure.classification(ClassificationKind.PLATFORM).stream()
            .map(platform -> onPlatform(channel, platform))
            .forEach(labels::add);
      }
    }
    return labels;
  }

  private static Label onPlatform(Label channel, Label platform) {
    return new Label(
        PastChannel.join(channel.code(), platform.code()),
        channel.nl() + ": " + platform.nl(),
        channel.en() + ": " + platform.en());
  }

  private static boolean isKnown(ValueKind kind, String code, OrganisationStructure structure) {
    if (kind == ValueKind.POSITION && code.equals(ValueKind.REFUSE)) {
      return true;
    }
    if (kind == ValueKind.POLICE) {
      return EnumCodes.find(PoliceAnswer.class, code).isPresent();
    }
    if (code.equals(ValueKind.NONE)) {
      return true;
    }
    var codes = labels(kind, structure).stream().map(Label::code).toList();
    return Arrays.stream(code.split("\\+")).allMatch(codes::contains);
  }

  void checkValues(Map<ValueKind, Map<String, String>> chosen) {
    var structure = organisations.structure();
    for (var kind : chosen.entrySet()) {
      for (var code : kind.getValue().values()) {
        if (!code.isEmpty() && !isKnown(kind.getKey(), code, structure)) {
          throw new RefusedException("register.classification.unknown");
        }
      }
    }
  }

  /** Returns true when a human chose a code for every value. */
  boolean isComplete(HistoryTable table, ImportChoices choices) {
    for (var kind : ValueKind.values()) {
      if (table.distinctValues(kind).keySet().stream()
          .anyMatch(plain -> choices.codeOf(kind, plain) == null)) {
        return false;
      }
    }
    return !choices.columns().isEmpty();
  }

  void saveChoices(List<String> headings, ImportChoices choices) {
    earlierChoices.save(headings, choices);
  }

  /** Returns the choices of a kind for a page: names by code, in the organisation's own order. */
  public Map<String, String> options(ValueKind kind, Locale language) {
    Map<String, String> options = new LinkedHashMap<>();
    var structure = organisations.structure();
    for (var label : labels(kind, structure)) {
      var name = label.in(language);
      if (kind == ValueKind.POSITION) {
        var body = structure.body(structure.bodyOfTitle(label.code())).name();
        name += " (" + body.in(language) + ")";
      }
      options.put(label.code(), name);
    }
    return options;
  }
}
