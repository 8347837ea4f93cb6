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
  static void refuseUnknown(Answers answers, ReleasedFile.Read published) {
    int question = answers.find(published.line().question());
    if (question < 0) {
      throw published
          .place()
          .refuse(
              "Of question %s tables were published, and the answers do not have it any more.",
              Quoted.of(published.line().question()));
    }
    var answer = published.line().answer();
    if (!answer.isEmpty()
        && answers.questions().get(question).answers().stream()
            .noneMatch(known -> known.code().equals(answer))) {
      throw published
          .place()
          .refuse(
              "Of answer %s a count was published, and it is no answer any more.",
              Quoted.of(answer));
    }
  }

  /**
   * Returns the questions by which people were divided before or are now; no tables are made of
   * these.
   */
  static Set<String> dividers(List<ReleasedFile.Read> earlier, String by, Set<String> known) {
    return Stream.concat(earlier.stream().map(published -> published.line().by()), Stream.of(by))
        .filter(code -> !code.equals(AnswerFile.GROUP) && !known.contains(code))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * Refuses a question that is both a division and a table. The answers that people are divided by
   * are assumed to be known to others; only then do tables of different questions reveal nothing
   * about each other. The researcher can declare a question as known to everybody, which lifts the
   * rule.
   */
  static void refuseBoth(
      Answers answers,
      String by,
      List<ReleasedFile.Read> earlier,
      Set<String> known,
      TablePlan plan) {
    earlier.stream()
        .filter(published -> published.line().question().equals(by) && !known.contains(by))
        .findFirst()
        .ifPresent(
            published -> {
              throw published
                  .place()
                  .refuse(
                      "%s was published as a table, and what people are divided by counts as known"
                          + " to others. If others may know of everybody what they answered to it,"
                          + " say so with --known %s.",
                      by, by);
            });
    var dividers = dividers(earlier, by, known);
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

  private static String codeOf(Answers answers, TablePlan.Source source) {
    return answers.questions().get(source.question()).code();
  }
}
