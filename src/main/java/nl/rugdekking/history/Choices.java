// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody chose about a list so far.
 *
 * @param headings line of the headings
 * @param columns what each column means, in order; empty as long as nobody said
 * @param values for each kind and plain value a code, or two joined by "+"
 * @param days for lines without a day: a day, a month or a year
 * @param others lines that look like another one and are not
 */
record Choices(
    int headings,
    List<HistoryColumn> columns,
    Map<ValueKind, Map<String, String>> values,
    Map<Integer, String> days,
    Set<Integer> others,
    @Nullable Ground ground) {

  static Choices none(int headings) {
    return new Choices(headings, List.of(), Map.of(), Map.of(), Set.of(), null);
  }

  Choices withColumns(int line, List<HistoryColumn> chosen) {
    return new Choices(line, chosen, values, days, others, ground);
  }

  /**
   * Adds what was said on one page of values; what other pages said stays.
   *
   * @param chosen an empty code takes a choice back
   */
  Choices withValues(ValueKind kind, Map<String, String> chosen) {
    Map<ValueKind, Map<String, String>> all = new EnumMap<>(ValueKind.class);
    all.putAll(values);
    Map<String, String> merged = new HashMap<>(values.getOrDefault(kind, Map.of()));
    chosen.forEach(
        (plain, code) -> {
          if (code.isEmpty()) {
            merged.remove(plain);
          } else {
            merged.put(plain, code);
          }
        });
    all.put(kind, merged);
    return new Choices(headings, columns, all, days, others, ground);
  }

  /** Adds what was answered on one page of questions; what other pages answered stays. */
  Choices withAnswers(HistoryLists.Answers answers) {
    Map<Integer, String> allDays = new HashMap<>(days);
    answers
        .days()
        .forEach(
            (line, day) -> {
              if (day.isBlank()) {
                allDays.remove(line);
              } else {
                allDays.put(line, day);
              }
            });
    Set<Integer> allOthers = new HashSet<>(others);
    answers
        .others()
        .forEach(
            (line, other) -> {
              if (other) {
                allOthers.add(line);
              } else {
                allOthers.remove(line);
              }
            });
    return new Choices(headings, columns, values, allDays, allOthers, answers.ground());
  }

  /** Returns true when names of perpetrators may be kept. */
  boolean keepsNames() {
    return ground != null && ground != Ground.NONE;
  }

  /** The cells of a row as they may be kept. */
  List<String> keepable(List<String> cells) {
    var kept = new ArrayList<String>();
    for (int i = 0; i < cells.size(); i++) {
      var subject = i < columns.size() && columns.get(i) == HistoryColumn.SUBJECT;
      kept.add(subject && !keepsNames() && !cells.get(i).isBlank() ? "…" : cells.get(i));
    }
    return kept;
  }

  @Nullable String value(ValueKind kind, String plain) {
    return values.getOrDefault(kind, Map.of()).get(plain);
  }
}
