// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.history.Ground;
import nl.rugdekking.history.HistoryLists;
import nl.rugdekking.history.StoredList;
import nl.rugdekking.history.Trial;
import nl.rugdekking.history.Verdict;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.sheet.UnreadableSheetException;
import nl.rugdekking.web.Choice;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The pages of a list: handed in, tried out, on its way in, taken over. */
@Component
class HistoryPages {

  record Row(String text, String path) {}

  /** What is said of one or more rows. */
  record Finding(String title, List<String> lines) {}

  /**
   * @param rows the lines it is about, as they stand in the file
   * @param wrong what is wrong with the answer; nothing when it is understood
   */
  record Question(
      int line, String text, List<String> rows, String answer, @Nullable String wrong) {}

  private final HistoryLists lists;
  private final HistoryTexts texts;
  private final MatchPages matches;
  private final HistorySight sight;
  private final Dates dates;

  HistoryPages(
      HistoryLists lists, HistoryTexts texts, MatchPages matches, HistorySight sight, Dates dates) {
    this.sight = sight;
    this.lists = lists;
    this.texts = texts;
    this.matches = matches;
    this.dates = dates;
  }

  String home() {
    return texts.home();
  }

  String address(UUID list) {
    return texts.address(list);
  }

  String all(List<StoredList> found, Model model) {
    model.addAttribute(
        "lists",
        found.stream()
            .filter(list -> list.state() != StoredList.State.ENDED)
            .map(list -> new Row(line(list), address(list.id())))
            .toList());
    return "history/lists";
  }

  private String line(StoredList list) {
    return texts.text(
        "history.state." + list.state(),
        dates.full(list.startedAt()),
        list.imported() == null ? 0 : list.imported());
  }

  void fault(UnreadableSheetException unreadable, Model model) {
    model.addAttribute(
        "fault",
        texts.text(
            "history.fault." + unreadable.kind(),
            Integer.toString(unreadable.line()),
            unreadable.cell()));
  }

  void fault(RefusedException refused, Model model) {
    model.addAttribute("fault", texts.text(refused.messageKey()));
  }

  String one(Viewer viewer, StoredList list, Model model) {
    model.addAttribute("steps", texts.steps());
    model.addAttribute("base", address(list.id()));
    model.addAttribute("version", list.version());
    model.addAttribute("list", list);
    if (list.state() == StoredList.State.DONE) {
      sight.after(viewer, list, model);
    }
    return switch (list.state()) {
      case ACCEPTED, DONE, ENDED -> "history/progress";
      case NEW ->
          switch (lists.step(list)) {
            case COLUMNS -> matches.columns(list, model);
            case VALUES -> matches.values(list, false, model);
            case TRIAL -> trial(viewer, list, model);
          };
    };
  }

  private String trial(Viewer viewer, StoredList list, Model model) {
    var tried = lists.tryOut(list);
    var trial = tried.trial();
    model.addAttribute("trial", trial);
    model.addAttribute("refusals", refusals(trial));
    model.addAttribute("doubles", doubles(trial));
    model.addAttribute("remarks", remarks(trial));
    var days = days(trial, tried);
    model.addAttribute("days", days);
    model.addAttribute("wrong", days.stream().filter(day -> day.wrong() != null).toList());
    model.addAttribute("alike", alike(trial, tried));
    sight.before(viewer, trial, model);
    model.addAttribute("ground", tried.ground().name());
    model.addAttribute(
        "grounds",
        Arrays.stream(Ground.values())
            .map(
                ground ->
                    new Choice(
                        ground.name(),
                        texts.text("history.ground." + ground),
                        texts.text("history.ground.hint." + ground)))
            .toList());
    return "history/trial";
  }

  private List<Finding> refusals(Trial trial) {
    return trial.refusedByReason().entrySet().stream()
        .map(
            refused ->
                new Finding(
                    texts.text("history.reason." + refused.getKey(), refused.getValue().size()),
                    refused.getValue().stream().map(this::line).toList()))
        .toList();
  }

  private String line(Verdict verdict) {
    var about =
        switch (verdict.outcome()) {
          case Verdict.Refused refused -> refused.about();
          case Verdict.Same same -> Integer.toString(same.of());
          default -> "";
        };
    var key =
        verdict.outcome() instanceof Verdict.Refused refused
            ? "history.refused." + refused.reason()
            : about.equals("0") ? "history.double.before" : "history.double.of";
    return texts.text(
        key,
        Integer.toString(verdict.line()),
        about.isBlank() ? texts.text("history.value.empty") : about);
  }

  private List<String> doubles(Trial trial) {
    return trial.verdicts().stream()
        .filter(verdict -> verdict.outcome() instanceof Verdict.Same)
        .map(this::line)
        .toList();
  }

  private List<Finding> remarks(Trial trial) {
    var lines = new ArrayList<Map.Entry<Verdict.Remark.Kind, String>>();
    for (var verdict : trial.verdicts()) {
      for (var remark : verdict.remarks()) {
        lines.add(
            Map.entry(
                remark.kind(),
                texts.text(
                    "history.row",
                    Integer.toString(verdict.line()),
                    remark.about().isBlank()
                        ? texts.text("history.value.empty")
                        : remark.about())));
      }
    }
    return lines.stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getKey,
                java.util.TreeMap::new,
                Collectors.mapping(Map.Entry::getValue, Collectors.toList())))
        .entrySet()
        .stream()
        .map(
            kind ->
                new Finding(
                    texts.text("history.remark." + kind.getKey(), kind.getValue().size()),
                    kind.getValue()))
        .toList();
  }

  /** Rows without a day that can be: those that have an answer by now, too. */
  private List<Question> days(Trial trial, HistoryLists.Tried tried) {
    return trial.verdicts().stream()
        .filter(Verdict::asksForDay)
        .map(verdict -> day(verdict, tried))
        .toList();
  }

  private Question day(Verdict verdict, HistoryLists.Tried tried) {
    var said = String.valueOf(verdict.day());
    var line = Integer.toString(verdict.line());
    return new Question(
        verdict.line(),
        texts.text(
            "history.day.of", line, said.isBlank() ? texts.text("history.value.empty") : said),
        List.of(tried.rows().getOrDefault(verdict.line(), "")),
        tried.days().getOrDefault(verdict.line(), ""),
        wrong(verdict, tried));
  }

  private @Nullable String wrong(Verdict verdict, HistoryLists.Tried tried) {
    var answered = !tried.days().getOrDefault(verdict.line(), "").isBlank();
    var other = tried.others().contains(verdict.line());
    if (!(answered || other) || !(verdict.outcome() instanceof Verdict.Refused refused)) {
      return null;
    }
    var line = Integer.toString(verdict.line());
    return switch (refused.reason()) {
      case FUTURE, TOO_EARLY, OUT_OF_TERM ->
          texts.text("history.refused." + refused.reason(), line, refused.about());
      default -> texts.text(answered ? "history.day.wrong" : "history.day.needed", line);
    };
  }

  /** Rows that look like another one: those that are said to be another event, too. */
  private List<Question> alike(Trial trial, HistoryLists.Tried tried) {
    return trial.verdicts().stream()
        .filter(Verdict::asksWhetherOther)
        .map(
            verdict ->
                new Question(
                    verdict.line(),
                    texts.text(
                        "history.alike.of",
                        Integer.toString(verdict.line()),
                        Integer.toString(verdict.alike())),
                    List.of(row(verdict.line(), tried), row(verdict.alike(), tried)),
                    tried.others().contains(verdict.line()) ? "TAKE" : "",
                    null))
        .toList();
  }

  private String row(int line, HistoryLists.Tried tried) {
    return texts.text("history.row", Integer.toString(line), tried.rows().getOrDefault(line, ""));
  }
}
