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
 * The fields of the matching pages: one for each column, value or row, named by its position. A
 * field that cannot be parsed counts as not filled in.
 */
record MatchForm(Map<String, String> sent) {

  int version() {
    return number("version");
  }

  int headings() {
    return number("headings");
  }

  /** Returns the number of the page that the form was on. */
  int page() {
    return sent.containsKey("page") ? number("page") : 1;
  }

  /** Returns the page that was asked for next, or null when the form was sent as finished. */
  @Nullable Integer requestedPage() {
    return sent.containsKey("to") ? number("to") : null;
  }

  private int number(String field) {
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
              chosen.put(values.get(i).normalized(), code(field));
            }
          }
          all.put(kind, chosen);
        });
    return all;
  }

  // A value can stand for two forms; the code for "not known" cannot be one of two.
  private String code(String field) {
    var code = sent.getOrDefault(field, "");
    var also = sent.getOrDefault(field + "also", "");
    var none = code.equals(ValueKind.NONE) || also.equals(ValueKind.NONE);
    var two = !code.isEmpty() && !also.isEmpty() && !also.equals(code) && !none;
    return two ? code + "+" + also : code;
  }

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
    return new TrialReport.Answers(days, others, "YES".equals(sent.get("names")), notice());
  }

  private NoticeAnswer notice() {
    return new NoticeAnswer(
        EnumCodes.findOrNull(SubjectNotice.Choice.class, sent.get("notice")),
        TypedText.removeUnreadable(sent.getOrDefault("noticeReason", "")).strip(),
        sent.getOrDefault("noticeAgain", "").strip());
  }
}
