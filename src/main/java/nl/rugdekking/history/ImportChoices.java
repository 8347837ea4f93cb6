// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.rugdekking.history.TrialReport.NoticeAnswer;
import org.jspecify.annotations.Nullable;

/**
 * The choices somebody has made about a list so far: the meaning of its columns and values, and the
 * answers to questions about single lines.
 *
 * @param sheet the sheet of the file that holds the list
 * @param headings the row with the headings
 * @param columns the meaning of each column, in order; empty until somebody chose them
 * @param values for each kind and normalized value a code, or two codes joined by "+"
 * @param days for lines without a valid date: a typed day, month or year
 * @param others the lines that look like another line but describe a different event
 * @param names true when names of perpetrators are imported too
 * @param notice the answer to the question if these perpetrators are told that data about them are
 *     kept
 */
record ImportChoices(
    SheetChoice sheet,
    int headings,
    List<ColumnMeaning> columns,
    Map<ValueKind, Map<String, String>> values,
    Map<Integer, String> days,
    Set<Integer> others,
    boolean names,
    NoticeAnswer notice) {

  /**
   * The sheet with the list.
   *
   * @param index its place in the file, or null until somebody chose one
   * @param name its name; empty when the file has no names for sheets
   * @param several true when the file has other sheets with a list
   */
  record SheetChoice(@Nullable Integer index, String name, boolean several) {

    static SheetChoice only() {
      return new SheetChoice(0, "", false);
    }

    int indexOrFirst() {
      return index == null ? 0 : index;
    }
  }

  static ImportChoices none(SheetChoice sheet, int headings) {
    return new ImportChoices(
        sheet, headings, List.of(), Map.of(), Map.of(), Set.of(), false, NoticeAnswer.NONE);
  }

  ImportChoices withColumns(int line, List<ColumnMeaning> chosen) {
    return new ImportChoices(sheet, line, chosen, values, days, others, names, notice);
  }

  /**
   * Adds the choices of one page of values; the choices of other pages are kept.
   *
   * @param chosen codes by normalized value; an empty code removes an earlier choice
   */
  ImportChoices withValues(ValueKind kind, Map<String, String> chosen) {
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
    return new ImportChoices(sheet, headings, columns, all, days, others, names, notice);
  }

  /** Adds the answers of one page of questions; the answers of other pages are kept. */
  ImportChoices withAnswers(TrialReport.Answers answers) {
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
    return new ImportChoices(
        sheet, headings, columns, values, allDays, allOthers, answers.names(), answers.notice());
  }

  /**
   * Returns the cells of a row, with the name of the perpetrator masked if it may not be stored.
   *
   * @param named as in {@link Verdict}
   */
  List<String> maskNames(List<String> cells, boolean named) {
    var masked = new ArrayList<String>();
    for (int i = 0; i < cells.size(); i++) {
      var isSubject = i < columns.size() && columns.get(i) == ColumnMeaning.SUBJECT;
      masked.add(isSubject && !named && !cells.get(i).isBlank() ? "…" : cells.get(i));
    }
    return masked;
  }

  @Nullable String codeOf(ValueKind kind, String plain) {
    return values.getOrDefault(kind, Map.of()).get(plain);
  }
}
