// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history.web;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rugdekking.history.ColumnMeaning;
import nl.rugdekking.history.ListMatcher;
import nl.rugdekking.history.TrialReport;
import nl.rugdekking.history.TrialReport.NoticeAnswer;
import nl.rugdekking.history.ValueKind;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.subject.SubjectNotice;
import nl.rugdekking.web.EnumCodes;
import nl.rugdekking.web.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * The form of the pages on which somebody says what the columns, values and rows of a list mean. It
 * has a field for each of them, named by its position, such as {@code column0}. A choice that
 * cannot be parsed counts as not filled in.
 *
 * @param sent the fields by name
 */
record MatchForm(Map<String, String> sent) {

  /** Returns the version of the list when the page was shown. */
  int version() {
    return parseNumber("version");
  }

  /** Returns the line of the list that holds its headings. */
  int headings() {
    return parseNumber("headings");
  }

  /** Returns the parseNumber of the page that the form was on. */
  int page() {
    return sent.containsKey("page") ? parseNumber("page") : 1;
  }

  /** Returns the page that was asked for next, or null when the form was sent as finished. */
  @Nullable Integer requestedPage() {
    return sent.containsKey("to") ? parseNumber("to") : null;
  }

  private int parseNumber(String field) {
    try {
      return Integer.parseInt(sent.getOrDefault(field, "").strip());
    } catch (NumberFormatException notOurs) {
      throw new StalePageException();
    }
  }

  /** Returns the meaning of each column; null where nothing was chosen. */
  List<@Nullable ColumnMeaning> columns() {
    var columns = new ArrayList<@Nullable ColumnMeaning>();
    for (int i = 0; sent.containsKey("column" + i); i++) {
      columns.add(EnumCodes.findOrNull(ColumnMeaning.class, sent.get("column" + i)));
    }
    return columns;
  }

  /** Returns the choices for the values on this page; an empty code where there is none. */
  Map<ValueKind, Map<String, String>> values(Map<ValueKind, List<ListMatcher.MatchedValue>> shown) {
    Map<ValueKind, Map<String, String>> all = new EnumMap<>(ValueKind.class);
    shown.forEach(
        (kind, values) -> {
          Map<String, String> chosen = new HashMap<>();
          for (int i = 0; i < values.size(); i++) {
            var field = kind.name() + i;
            if (sent.containsKey(field)) {
              chosen.put(values.get(i).normalized(), readCode(field));
            }
          }
          all.put(kind, chosen);
        });
    return all;
  }

  // A value can stand for two forms, whose codes are joined by a plus. The code for "not known"
  // cannot be one of the two.
  private String readCode(String field) {
    var first = sent.getOrDefault(field, "");
    var second = sent.getOrDefault(field + "also", "");
    var isNotKnown = first.equals(ValueKind.NONE) || second.equals(ValueKind.NONE);
    var areTwo = !first.isEmpty() && !second.isEmpty() && !second.equals(first);
    return areTwo && !isNotKnown ? first + "+" + second : first;
  }

  /** Returns the answers to the questions about single rows and about perpetrators. */
  TrialReport.Answers answers() {
    Map<Integer, String> days = new HashMap<>();
    Map<Integer, Boolean> others = new HashMap<>();
    sent.forEach(
        (field, value) -> {
          if (field.matches("day\\d{1,6}")) {
            days.put(Integer.valueOf(field.substring(3)), value.strip());
          }
          if (field.matches("other\\d{1,6}")) {
            others.put(Integer.valueOf(field.substring(5)), value.equals("TAKE"));
          }
        });
    return new TrialReport.Answers(days, others, "YES".equals(sent.get("names")), readNotice());
  }

  private NoticeAnswer readNotice() {
    return new NoticeAnswer(
        EnumCodes.findOrNull(SubjectNotice.Choice.class, sent.get("notice")),
        TypedText.removeUnreadable(sent.getOrDefault("noticeReason", "")).strip(),
        sent.getOrDefault("noticeAgain", "").strip());
  }
}
