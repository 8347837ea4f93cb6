// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.rugdekking.organisation.ClassificationKind;
import nl.rugdekking.organisation.Label;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.Structure;
import nl.rugdekking.register.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Matches columns and values of a list with those of the register. The choice of a human comes
 * first, then the choice made for an earlier list, then a suggestion based on the words.
 */
@Component
public class Matching {

  /** The columns without which no row can be accepted. */
  public static final Set<HistoryColumn> NEEDED =
      Collections.unmodifiableSet(EnumSet.of(HistoryColumn.DATE, HistoryColumn.POSITION));

  /**
   * A column of the list.
   *
   * @param samples a few of its values, to recognise it by
   */
  public record Column(String heading, List<String> samples, HistoryColumn meaning) {}

  /**
   * A distinct value of the list.
   *
   * @param plain the normalized value
   * @param said the value as written; empty for an empty cell
   * @param times the number of rows that have it
   * @param choice a code, two codes joined by "+", or null when there is not even a suggestion
   * @param confirmed true when a human chose it, false when it is a suggestion
   */
  public record Value(
      String plain, String said, int times, @Nullable String choice, boolean confirmed) {}

  private final Remembered remembered;
  private final Organisations organisations;

  Matching(Remembered earlierChoices, Organisations organisations) {
    this.remembered = earlierChoices;
    this.organisations = organisations;
  }

  List<Column> columns(HistoryTable table, Choices choices) {
    var columns = new ArrayList<Column>();
    var taken = EnumSet.noneOf(HistoryColumn.class);
    var headings = table.headings();
    for (int i = 0; i < headings.size(); i++) {
      var meaning =
          i < choices.columns().size()
              ? choices.columns().get(i)
              : suggestMeaning(headings.get(i), taken);
      taken.add(meaning);
      columns.add(new Column(headings.get(i), table.samples(i), meaning));
    }
    return columns;
  }

  private HistoryColumn suggestMeaning(String heading, Set<HistoryColumn> taken) {
    var meaning = remembered.column(heading).orElseGet(() -> HistoryColumn.suggested(heading));
    return meaning.isOnce() && taken.contains(meaning) ? HistoryColumn.TOLD : meaning;
  }

  static void refuseColumns(List<HistoryColumn> columns) {
    for (var needed : NEEDED) {
      if (!columns.contains(needed)) {
        throw new RefusedException("history.columns.needed");
      }
    }
    var once = columns.stream().filter(HistoryColumn::isOnce).toList();
    if (once.size() != Set.copyOf(once).size()) {
      throw new RefusedException("history.columns.twice");
    }
  }

  Map<ValueKind, List<Value>> values(HistoryTable table, Choices choices) {
    Map<ValueKind, List<Value>> all = new EnumMap<>(ValueKind.class);
    var structure = organisations.structure();
    for (var kind : ValueKind.values()) {
      var found = new ArrayList<Value>();
      table
          .values(kind)
          .forEach(
              (plain, value) ->
                  found.add(
                      new Value(
                          plain,
                          value.said(),
                          value.times(),
                          codeFor(kind, plain, choices, structure),
                          choices.value(kind, plain) != null)));
      if (!found.isEmpty()) {
        all.put(kind, found);
      }
    }
    return all;
  }

  private @Nullable String codeFor(
      ValueKind kind, String plain, Choices choices, Structure structure) {
    var chosen = choices.value(kind, plain);
    if (chosen != null) {
      return chosen;
    }
    return remembered
        .value(kind, plain)
        .or(() -> findByLabel(kind, plain, structure))
        .or(() -> Suggestions.of(kind, plain))
        .filter(code -> isKnown(kind, code, structure))
        .orElse(null);
  }

  private static Optional<String> findByLabel(ValueKind kind, String plain, Structure structure) {
    return labels(kind, structure).stream()
        .filter(
            label ->
                HistoryTable.plain(label.nl()).equals(plain)
                    || HistoryTable.plain(label.en()).equals(plain))
        .map(Label::code)
        .findFirst();
  }

  /** Returns the codes of the register, with their names, for values of this kind. */
  static List<Label> labels(ValueKind kind, Structure structure) {
    return switch (kind) {
      case POSITION -> List.copyOf(structure.words().values());
      case FORM -> structure.classification(ClassificationKind.FORM);
      case CHANNEL -> structure.classification(ClassificationKind.CHANNEL);
      case TOPIC -> structure.classification(ClassificationKind.TOPIC);
      case POLICE -> List.of();
    };
  }

  private static boolean isKnown(ValueKind kind, String code, Structure structure) {
    if (kind == ValueKind.POSITION && code.equals(ValueKind.REFUSE)) {
      return true;
    }
    if (kind == ValueKind.POLICE) {
      return Arrays.stream(PoliceAnswer.values()).anyMatch(answer -> answer.name().equals(code));
    }
    if (code.equals(ValueKind.NONE)) {
      return true;
    }
    var codes = labels(kind, structure).stream().map(Label::code).toList();
    return Arrays.stream(code.split("\\+")).allMatch(codes::contains);
  }

  void refuseValues(Map<ValueKind, Map<String, String>> chosen) {
    var structure = organisations.structure();
    chosen.forEach(
        (kind, values) ->
            values
                .values()
                .forEach(
                    code -> {
                      if (!code.isEmpty() && !isKnown(kind, code, structure)) {
                        throw new RefusedException("register.classification.unknown");
                      }
                    }));
  }

  /** Returns true when a human chose a code for every value. */
  boolean isComplete(HistoryTable table, Choices choices) {
    for (var kind : ValueKind.values()) {
      if (table.values(kind).keySet().stream()
          .anyMatch(plain -> choices.value(kind, plain) == null)) {
        return false;
      }
    }
    return !choices.columns().isEmpty();
  }

  void remember(List<String> headings, Choices choices) {
    remembered.keep(headings, choices);
  }

  /** Returns the choices of a kind for a page: names by code, in the organisation's own order. */
  public Map<String, String> options(ValueKind kind, java.util.Locale language) {
    Map<String, String> options = new LinkedHashMap<>();
    var structure = organisations.structure();
    for (var label : labels(kind, structure)) {
      var name = label.in(language);
      options.put(
          label.code(),
          kind == ValueKind.POSITION
              ? name
                  + " ("
                  + structure.body(PastBodies.of(label.code(), structure)).name().in(language)
                  + ")"
              : name);
    }
    return options;
  }
}
