// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.history.HistoryColumn;
import nl.rugdekking.history.HistoryLists;
import nl.rugdekking.history.Matching;
import nl.rugdekking.history.PoliceAnswer;
import nl.rugdekking.history.StoredList;
import nl.rugdekking.history.ValueKind;
import nl.rugdekking.web.Choice;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The pages on which columns and values are matched. */
@Component
class MatchPages {

  record Column(String field, String label, String samples, String chosen) {}

  /**
   * @param also the second form of a value; only forms have one
   */
  record Value(String field, String label, String chosen, String also) {}

  record Kind(String name, boolean two, List<Choice> choices, List<Value> values, int open) {}

  private final HistoryLists lists;
  private final Matching matching;
  private final HistoryTexts texts;

  MatchPages(HistoryLists lists, Matching matching, HistoryTexts texts) {
    this.lists = lists;
    this.matching = matching;
    this.texts = texts;
  }

  String address(UUID list) {
    return texts.address(list);
  }

  String columns(StoredList list, Model model) {
    frame(list, model);
    model.addAttribute("headings", lists.headings(list));
    var rows = new ArrayList<Column>();
    for (var column : lists.columns(list)) {
      var place = Integer.toString(rows.size() + 1);
      rows.add(
          new Column(
              "column" + rows.size(),
              column.heading().isEmpty()
                  ? texts.text("history.column.nameless", place)
                  : column.heading(),
              String.join(" · ", column.samples()),
              column.meaning().name()));
    }
    model.addAttribute("columns", rows);
    model.addAttribute(
        "meanings",
        Arrays.stream(HistoryColumn.values())
            .map(column -> new Choice(column.name(), texts.text("history.column." + column)))
            .toList());
    return "history/columns";
  }

  String values(StoredList list, Model model) {
    frame(list, model);
    model.addAttribute("kinds", lists.values(list).entrySet().stream().map(this::kind).toList());
    return "history/values";
  }

  private void frame(StoredList list, Model model) {
    model.addAttribute("steps", texts.steps());
    model.addAttribute("base", texts.address(list.id()));
    model.addAttribute("version", list.version());
  }

  private Kind kind(Map.Entry<ValueKind, List<Matching.Value>> entry) {
    var kind = entry.getKey();
    var values = new ArrayList<Value>();
    int open = 0;
    for (var value : entry.getValue()) {
      var codes = value.choice() == null ? new String[] {""} : value.choice().split("\\+");
      open += value.choice() == null ? 1 : 0;
      values.add(
          new Value(
              kind.name() + values.size(),
              label(value),
              codes[0],
              codes.length > 1 ? codes[1] : ""));
    }
    return new Kind(
        texts.text("history.column." + kind.name()),
        kind == ValueKind.FORM,
        choices(kind),
        values,
        open);
  }

  private String label(Matching.Value value) {
    var said = value.said().isBlank() ? texts.text("history.value.empty") : value.said();
    return texts.text(
        "history.value", said.length() > 80 ? said.substring(0, 80) + "…" : said, value.times());
  }

  private List<Choice> choices(ValueKind kind) {
    var choices = new ArrayList<Choice>();
    if (kind == ValueKind.POLICE) {
      for (var answer : PoliceAnswer.values()) {
        choices.add(new Choice(answer.name(), texts.text("history.police." + answer)));
      }
      return choices;
    }
    matching
        .options(kind, LocaleContextHolder.getLocale())
        .forEach((code, label) -> choices.add(new Choice(code, label)));
    choices.add(
        kind == ValueKind.POSITION
            ? new Choice(ValueKind.REFUSE, texts.text("history.value.refuse"))
            : new Choice(ValueKind.NONE, texts.text("history.value.none")));
    return choices;
  }
}
