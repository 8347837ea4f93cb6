// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules that new tables must follow with regard to what was published before. */
final class ReleaseRules {

  private ReleaseRules() {}

  /**
   * Refuses published figures whose question or answer is no longer in the data, because new tables
   * could not be checked against them.
   */
  static void checkKnown(Answers answers, ReleasedFile.LocatedFigure published) {
    int question = answers.indexOf(published.figure().question());
    if (question < 0) {
      throw published
          .place()
          .error(
              "Of question %s tables were published, and the answers do not have it any more.",
              MessageText.quote(published.figure().question()));
    }
    var answer = published.figure().answer();
    if (!answer.isEmpty()
        && answers.questions().get(question).answers().stream()
            .noneMatch(known -> known.code().equals(answer))) {
      throw published
          .place()
          .error(
              "Of answer %s a count was published, and it is no answer any more.",
              MessageText.quote(answer));
    }
  }

  /**
   * Returns the questions by which people were divided into groups, before or now. No tables are
   * made of these questions.
   */
  static Set<String> listDividing(
      List<ReleasedFile.LocatedFigure> earlier, String by, Set<String> known) {
    return Stream.concat(earlier.stream().map(published -> published.figure().by()), Stream.of(by))
        .filter(code -> !code.equals(AnswerFile.GROUP) && !known.contains(code))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * Refuses a table of a question that also divides people into groups. The answers that people are
   * divided by are assumed to be known to others; only then do tables of different questions reveal
   * nothing about each other. The researcher can declare that the answers to a question are known
   * to everybody, which lifts the rule.
   */
  static void checkDivision(
      Answers answers,
      String by,
      List<ReleasedFile.LocatedFigure> earlier,
      Set<String> known,
      TablePlan plan) {
    earlier.stream()
        .filter(published -> published.figure().question().equals(by) && !known.contains(by))
        .findFirst()
        .ifPresent(
            published -> {
              throw published
                  .place()
                  .error(
                      "%s was published as a table, and what people are divided by counts as known"
                          + " to others. If others may know of everybody what they answered to it,"
                          + " say so with --known %s.",
                      by, by);
            });
    var dividers = listDividing(earlier, by, known);
    plan.tables().stream()
        .filter(
            table -> table.sources().stream().anyMatch(s -> dividers.contains(codeOf(answers, s))))
        .findFirst()
        .ifPresent(
            table -> {
              throw table.refuse(
                  "Table %s is of a question that people are divided by, which counts as known to"
                      + " others. Leave it out, or say with --known that others may know of everybody"
                      + " what they answered.",
                  table.id());
            });
  }

  private static String codeOf(Answers answers, TablePlan.ColumnSource source) {
    return answers.questions().get(source.question()).code();
  }
}
