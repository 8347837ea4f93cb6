// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history.web;

import java.util.ArrayList;
import java.util.List;
import nl.rugdekking.history.TrialReport;
import nl.rugdekking.history.Verdict;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Fills in the questions about rows of a list that only its owner can answer, fifty on each page.
 */
@Component
record TrialQuestions(HistoryTexts texts) {

  enum Kind {
    DAY,
    OTHER
  }

  /**
   * A question about one row.
   *
   * @param rows the text of the lines it is about
   * @param wrong the error in the answer, or null when it is understood
   */
  record Question(
      Kind kind, int line, String text, List<String> rows, String answer, @Nullable String wrong) {}

  /** An answer with an error, and the path of its field. */
  record AnswerError(String path, String text) {}

  void addAttributes(TrialReport report, int page, Model model) {
    var all = new ArrayList<>(dayQuestions(report));
    all.addAll(duplicateQuestions(report));
    var slice = PageSlice.of(all, page);
    model.addAttribute("slice", slice);
    model.addAttribute("days", questionsOf(Kind.DAY, slice));
    model.addAttribute("alike", questionsOf(Kind.OTHER, slice));
    model.addAttribute(
        "answered", all.stream().filter(question -> !question.answer().isEmpty()).count());
    model.addAttribute("wrong", listErrors(all, slice));
  }

  private static List<Question> questionsOf(Kind kind, PageSlice<Question> slice) {
    return slice.shown().stream().filter(question -> question.kind() == kind).toList();
  }

  private static List<AnswerError> listErrors(List<Question> all, PageSlice<Question> slice) {
    var wrong = new ArrayList<AnswerError>();
    for (int i = 0; i < all.size(); i++) {
      var error = all.get(i).wrong();
      if (error != null) {
        int page = PageSlice.pageOf(i);
        var elsewhere = page == slice.number() ? "" : "?pagina=" + page;
        wrong.add(new AnswerError(elsewhere + "#day" + all.get(i).line(), error));
      }
    }
    return wrong;
  }

  /** Returns questions for rows without a valid day, including those already answered. */
  private List<Question> dayQuestions(TrialReport report) {
    return report.trial().verdicts().stream()
        .filter(Verdict::needsDay)
        .map(verdict -> dayQuestion(verdict, report))
        .toList();
  }

  private Question dayQuestion(Verdict verdict, TrialReport report) {
    var cellText = texts.shorten(String.valueOf(verdict.day()));
    return new Question(
        Kind.DAY,
        verdict.line(),
        texts.text("history.day.of", Integer.toString(verdict.line()), cellText),
        List.of(texts.shorten(report.rows().getOrDefault(verdict.line(), ""))),
        report.days().getOrDefault(verdict.line(), ""),
        findError(verdict, report));
  }

  private @Nullable String findError(Verdict verdict, TrialReport report) {
    if (!(verdict.outcome() instanceof Verdict.Refused refused)) {
      return null;
    }
    var answered = !report.days().getOrDefault(verdict.line(), "").isBlank();
    var isSaidToBeOther = report.others().contains(verdict.line());
    if (!answered && !isSaidToBeOther) {
      return null;
    }
    var line = Integer.toString(verdict.line());
    return switch (refused.reason()) {
      case FUTURE, TOO_EARLY, OUT_OF_TERM ->
          texts.text("history.refused." + refused.reason(), line, refused.about().getFirst());
      default -> texts.text(answered ? "history.day.wrong" : "history.day.needed", line);
    };
  }

  /** Returns questions for rows that resemble another one, including those already answered. */
  private List<Question> duplicateQuestions(TrialReport report) {
    return report.trial().verdicts().stream()
        .filter(Verdict::mayBeDuplicate)
        .map(
            verdict ->
                new Question(
                    Kind.OTHER,
                    verdict.line(),
                    texts.text(
                        "history.alike.of",
                        Integer.toString(verdict.line()),
                        Integer.toString(verdict.similarLine())),
                    List.of(
                        rowText(verdict.line(), report), rowText(verdict.similarLine(), report)),
                    report.others().contains(verdict.line()) ? "TAKE" : "",
                    null))
        .toList();
  }

  private String rowText(int line, TrialReport report) {
    return texts.text(
        "history.row", Integer.toString(line), texts.shorten(report.rows().getOrDefault(line, "")));
  }
}
