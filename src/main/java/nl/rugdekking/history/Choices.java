// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

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

  Choices withValues(ValueKind kind, Map<String, String> chosen) {
    Map<ValueKind, Map<String, String>> all = new EnumMap<>(ValueKind.class);
    all.putAll(values);
    all.put(kind, new HashMap<>(chosen));
    return new Choices(headings, columns, all, days, others, ground);
  }

  Choices withAnswers(Map<Integer, String> given, Set<Integer> said, Ground chosen) {
    return new Choices(
        headings, columns, values, new HashMap<>(given), new HashSet<>(said), chosen);
  }

  @Nullable String value(ValueKind kind, String plain) {
    return values.getOrDefault(kind, Map.of()).get(plain);
  }
}
