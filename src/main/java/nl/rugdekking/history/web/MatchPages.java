// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rugdekking.history.ColumnMeaning;
import nl.rugdekking.history.HistoryLists;
import nl.rugdekking.history.ListMatcher;
import nl.rugdekking.history.ListSheets;
import nl.rugdekking.history.PoliceAnswer;
import nl.rugdekking.history.StoredList;
import nl.rugdekking.history.ValueKind;
import nl.rugdekking.web.Choice;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages on which columns and values of a list are matched with those of the register. */
@Component
record MatchPages(HistoryLists lists, ListSheets sheets, ListMatcher matcher, HistoryTexts texts) {

  record Column(String field, String label, String samples, String chosen) {}

  /**
   * A value with its choice.
   *
   * @param also the second form that a value stands for; only forms have one
   */
  record Value(ValueKind kind, String field, String label, String chosen, String also) {

    boolean hasNoChoice() {
      return chosen.isEmpty();
    }
  }

  /** An error, with the field it belongs to. */
  record InputError(String field, String text) {}

  record Kind(String name, boolean two, List<Choice> choices, List<Value> values, int open) {}

  String listPath(UUID list) {
    return texts.listPath(list);
  }

  String showColumns(StoredList list, Model model) {
    return showColumns(list, List.of(), model);
  }

  /**
   * @param chosen the columns as sent; empty to show the stored choice or a suggestion
   */
  String showColumns(StoredList list, List<@Nullable ColumnMeaning> chosen, Model model) {
    addFrame(list, model);
    model.addAttribute("severalSheets", sheets.hasSeveral(list));
    model.addAttribute("headings", lists.headingLine(list));
    var rows = new ArrayList<Column>();
    for (var column : lists.listColumns(list)) {
      int place = rows.size();
      var meaning = place < chosen.size() ? chosen.get(place) : column.meaning();
      rows.add(
          new Column(
              "column" + place,
              column.heading().isEmpty()
                  ? texts.text("history.column.nameless", Integer.toString(place + 1))
                  : column.heading(),
              String.join(" · ", column.samples()),
              meaning == null ? "" : meaning.name()));
    }
    model.addAttribute("columns", rows);
    if (!chosen.isEmpty()) {
      model.addAttribute("wrong", findErrors(rows));
    }
    model.addAttribute(
        "meanings",
        Arrays.stream(ColumnMeaning.values())
            .map(column -> new Choice(column.name(), texts.text("history.column." + column)))
            .toList());
    return "history/columns";
  }

  /**
   * Returns an error for each column without a choice, each required one that is missing, and each
   * meaning that occurs twice.
   */
  private List<InputError> findErrors(List<Column> columns) {
    var wrong = new ArrayList<InputError>();
    var first = new HashMap<String, Column>();
    for (var column : columns) {
      if (column.chosen().isEmpty()) {
        wrong.add(
            new InputError(
                column.field(), texts.text("history.columns.unanswered", column.label())));
        continue;
      }
      var before = first.putIfAbsent(column.chosen(), column);
      if (before != null && ColumnMeaning.valueOf(column.chosen()).isOnce()) {
        wrong.add(
            new InputError(
                column.field(),
                texts.text(
                    "history.columns.double",
                    column.label(),
                    before.label(),
                    texts.text("history.column." + column.chosen()))));
      }
    }
    if (!first.containsKey(ListMatcher.REQUIRED.name())) {
      wrong.add(new InputError("column0", texts.text("history.columns.missing")));
    }
    return wrong;
  }

  /**
   * @param refused true when the form was sent while a value on this page had no choice
   */
  String showValues(StoredList list, int page, boolean refused, Model model) {
    addFrame(list, model);
    var slice = PageSlice.of(flatten(lists.listValues(list)), page);
    model.addAttribute("slice", slice);
    var kinds =
        Arrays.stream(ValueKind.values())
            .map(kind -> toKind(kind, slice.shown()))
            .filter(kind -> !kind.values().isEmpty())
            .toList();
    model.addAttribute("kinds", kinds);
    model.addAttribute("none", ValueKind.NONE);
    if (refused) {
      model.addAttribute("wrong", kinds.stream().flatMap(this::listMissingChoices).toList());
    }
    return "history/values";
  }

  /**
   * Returns the page after a page of values: the requested one, the next one, the first one that is
   * not complete, or the trial.
   *
   * @return the address; empty when a value on this page has no choice
   */
  Optional<String> findNextPath(StoredList list, MatchForm form) {
    var wanted = form.requestedPage();
    var here = listPath(list.id()) + "/waarden";
    if (wanted != null) {
      return Optional.of(here + "?pagina=" + wanted);
    }
    var values = lists.listValues(list);
    var slice = PageSlice.of(flatten(values), form.page());
    if (slice.shown().stream().anyMatch(Value::hasNoChoice)) {
      return Optional.empty();
    }
    if (slice.number() < slice.pages()) {
      return Optional.of(here + "?pagina=" + (slice.number() + 1));
    }
    var confirmed =
        values.values().stream()
            .flatMap(List::stream)
            .map(ListMatcher.MatchedValue::confirmed)
            .toList();
    int first = confirmed.indexOf(false);
    return Optional.of(
        first < 0 ? listPath(list.id()) : here + "?pagina=" + PageSlice.pageOf(first));
  }

  private Stream<InputError> listMissingChoices(Kind kind) {
    return kind.values().stream()
        .filter(Value::hasNoChoice)
        .map(
            value ->
                new InputError(
                    value.field(),
                    texts.text("history.values.missing", kind.name(), value.label())));
  }

  private void addFrame(StoredList list, Model model) {
    model.addAttribute("steps", texts.steps());
    model.addAttribute("base", texts.listPath(list.id()));
    model.addAttribute("version", list.version());
  }

  private List<Value> flatten(Map<ValueKind, List<ListMatcher.MatchedValue>> values) {
    var all = new ArrayList<Value>();
    values.forEach(
        (kind, ofKind) -> {
          for (int i = 0; i < ofKind.size(); i++) {
            var value = ofKind.get(i);
            var codes = value.choice() == null ? new String[] {""} : value.choice().split("\\+");
            var also = codes.length > 1 ? codes[1] : "";
            all.add(new Value(kind, kind.name() + i, labelOf(value), codes[0], also));
          }
        });
    return all;
  }

  private Kind toKind(ValueKind kind, List<Value> shown) {
    var values = shown.stream().filter(value -> value.kind() == kind).toList();
    return new Kind(
        texts.text("history.column." + kind.name()),
        kind == ValueKind.FORM,
        choicesOf(kind),
        values,
        (int) values.stream().filter(Value::hasNoChoice).count());
  }

  private String labelOf(ListMatcher.MatchedValue value) {
    if (value.forAllRows()) {
      return texts.text("history.value.for-all", value.rowCount());
    }
    var shownText =
        value.spelling().isBlank() ? texts.text("history.value.empty") : value.spelling();
    return texts.text(
        "history.value",
        shownText.length() > 80 ? shownText.substring(0, 80) + "…" : shownText,
        value.rowCount());
  }

  private List<Choice> choicesOf(ValueKind kind) {
    var choices = new ArrayList<Choice>();
    if (kind == ValueKind.POLICE) {
      for (var answer : PoliceAnswer.values()) {
        choices.add(new Choice(answer.name(), texts.text("history.police." + answer)));
      }
      return choices;
    }
    matcher
        .options(kind, LocaleContextHolder.getLocale())
        .forEach((code, label) -> choices.add(new Choice(code, label)));
    if (kind == ValueKind.POSITION) {
      choices.add(new Choice(ValueKind.NONE, texts.text("history.value.none.position")));
      choices.add(new Choice(ValueKind.REFUSE, texts.text("history.value.refuse")));
    } else {
      choices.add(new Choice(ValueKind.NONE, texts.text("history.value.none")));
    }
    return choices;
  }
}
