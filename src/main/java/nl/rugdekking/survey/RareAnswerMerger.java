// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.rugdekking.figures.Thresholds;

/**
 * Merges rare answers to a profile question (one that helps to identify a person), because few
 * people in a group gave them and could be recognised: for example the one mayor with fifteen years
 * in office. Each rare answer is merged with the neighbouring answer that the fewest people gave,
 * until no answer is rare. Each question is treated by itself.
 */
final class RareAnswerMerger {

  private final List<Question> questions = new ArrayList<>();
  private final List<AnswerColumn> columns = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private RareAnswerMerger() {}

  static Answers of(Answers answers, Consumer<String> messages) {
    var merger = new RareAnswerMerger();
    var tabulation = new Tabulation(answers);
    for (int q = 0; q < answers.questions().size(); q++) {
      var question = answers.questions().get(q);
      var column = answers.columns().get(q);
      if (question.profile() && column instanceof AnswerColumn.SingleChoice one) {
        merger.mergeRareAnswers(question, one, tabulation.count(q));
      } else {
        merger.questions.add(question);
        merger.columns.add(column);
      }
    }
    merger.notes.forEach(messages);
    return new Answers(answers.groups(), answers.groupOf(), merger.questions, merger.columns);
  }

  private void mergeRareAnswers(
      Question question, AnswerColumn.SingleChoice column, List<Tabulation.GroupCounts> counted) {
    var parts = new ArrayList<List<Integer>>();
    IntStream.range(0, question.answers().size())
        .forEach(i -> parts.add(new ArrayList<>(List.of(i))));
    for (int rare = findRare(parts, counted);
        rare >= 0 && parts.size() > 1;
        rare = findRare(parts, counted)) {
      int with = findSmallestNeighbour(parts, counted, rare);
      parts.get(Math.min(rare, with)).addAll(parts.get(Math.max(rare, with)));
      parts.remove(Math.max(rare, with));
    }
    questions.add(mergeParts(question, parts));
    columns.add(mergeParts(column, parts));
    if (parts.size() < question.answers().size()) {
      notes.add(
          question.code()
              + ": answers that few gave were brought together, so that nobody can be recognised.");
    }
  }

  // Returns the first answer (merged or not) that somebody in a group gave, but too few people of
  // that group; -1 when there is none.
  private static int findRare(List<List<Integer>> parts, List<Tabulation.GroupCounts> counted) {
    return IntStream.range(0, parts.size())
        .filter(
            part ->
                counted.stream()
                    .mapToInt(group -> count(parts.get(part), group))
                    .anyMatch(count -> count > 0 && count < Thresholds.DEFAULT.answers()))
        .findFirst()
        .orElse(-1);
  }

  private static int findSmallestNeighbour(
      List<List<Integer>> parts, List<Tabulation.GroupCounts> counted, int rare) {
    if (rare == 0 || rare == parts.size() - 1) {
      return rare == 0 ? 1 : rare - 1;
    }
    return countAll(parts.get(rare - 1), counted) <= countAll(parts.get(rare + 1), counted)
        ? rare - 1
        : rare + 1;
  }

  private static int countAll(List<Integer> part, List<Tabulation.GroupCounts> counted) {
    return counted.stream().mapToInt(group -> count(part, group)).sum();
  }

  private static int count(List<Integer> part, Tabulation.GroupCounts group) {
    return part.stream().mapToInt(answer -> group.counts()[answer]).sum();
  }

  private static Question mergeParts(Question question, List<List<Integer>> parts) {
    var answers = new ArrayList<Answer>();
    for (var part : parts) {
      var joined = part.stream().sorted().map(question.answers()::get).toList();
      answers.add(
          new Answer(
              joined.stream().map(Answer::code).collect(Collectors.joining("+")),
              new BilingualText(
                  joined.stream().map(a -> a.label().dutch()).collect(Collectors.joining(" / ")),
                  joined.stream().map(a -> a.label().english()).collect(Collectors.joining(" / "))),
              false,
              joined.size() == 1 && joined.getFirst().missing()));
    }
    return new Question(
        question.code(), question.kind(), question.text(), answers, true, question.askedIf());
  }

  private static AnswerColumn mergeParts(
      AnswerColumn.SingleChoice column, List<List<Integer>> parts) {
    var values = Arrays.copyOf(column.values(), column.values().length);
    for (int i = 0; i < values.length; i++) {
      int answer = (values[i] & 0xff) - AnswerColumn.FIRST;
      for (int part = 0; part < parts.size() && answer >= 0; part++) {
        if (parts.get(part).contains(answer)) {
          values[i] = (byte) (AnswerColumn.FIRST + part);
        }
      }
    }
    return new AnswerColumn.SingleChoice(values);
  }
}
