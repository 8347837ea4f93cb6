// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds out who is asked which question: everybody, only those who gave certain answers to one
 * other question, or those who meet a condition on several questions. The conditions come from the
 * questionnaire; where it has none, they are guessed from the answers.
 */
final class QuestionRouting {

  /**
   * A condition on one other question, expressed in the states that a respondent can be in. For a
   * single-choice question the states are the numbers of its answers; the number after the last
   * means that the respondent was not asked it. For a multiple-choice question one of its answers
   * decides, and the states are {@link #TICKED}, {@link #OTHERS} and {@link #UNASKED}.
   *
   * @param question the number of the question that decides
   * @param answer the number of the answer that decides among several, otherwise -1
   * @param askedStates the states in which a respondent is asked the question that has this
   *     condition
   */
  record RoutingCondition(int question, int answer, BitSet askedStates) {}

  static final int TICKED = 0;
  static final int OTHERS = 1;
  static final int UNASKED = 2;

  /**
   * Tells who is asked one question.
   *
   * @param conditions the conditions that each decide by themselves; empty when everybody is asked,
   *     or when several questions decide together
   * @param together the questions that decide together, or a single one that has no answers to
   *     choose from
   * @param guessed true when some people were not asked and nothing explains why
   */
  private record RoutingRule(
      List<RoutingCondition> conditions, Set<Integer> together, boolean guessed) {
    static final RoutingRule ALL = new RoutingRule(List.of(), Set.of(), false);
  }

  private final Answers answers;
  private final List<RoutingRule> rules;

  QuestionRouting(Answers answers) {
    this.answers = answers;
    rules = IntStream.range(0, answers.questions().size()).mapToObj(this::findRule).toList();
  }

  boolean isAskedOfAll(int question) {
    var asking = rules.get(question);
    return asking.conditions.isEmpty() && asking.together.isEmpty() && !asking.guessed;
  }

  List<RoutingCondition> conditions(int question) {
    return rules.get(question).conditions;
  }

  /** Returns true when some people were not asked this question for an unknown reason. */
  boolean isGuessed(int question) {
    return rules.get(question).guessed;
  }

  /**
   * Returns the questions that together decide who is asked this question, and the questions that
   * decide who is asked those; empty when no questions decide together.
   */
  Set<Integer> decidingTogether(int question) {
    var all = new LinkedHashSet<Integer>();
    rules.get(question).together.forEach(named -> addDeciding(named, all));
    return all;
  }

  /**
   * Returns all questions about which the number of people who were asked this one reveals
   * something.
   */
  Set<Integer> allDeciding(int question) {
    var all = new LinkedHashSet<>(decidingTogether(question));
    rules.get(question).conditions.forEach(by -> all.add(by.question));
    return all;
  }

  private void addDeciding(int question, Set<Integer> all) {
    if (all.add(question)) {
      rules.get(question).together.forEach(named -> addDeciding(named, all));
      rules.get(question).conditions.forEach(by -> addDeciding(by.question, all));
    }
  }

  private RoutingRule findRule(int question) {
    var condition = answers.questions().get(question).askedIf();
    if (condition != null) {
      return fromCondition(condition);
    }
    var column = answers.columns().get(question);
    return IntStream.range(0, column.size()).allMatch(column::isAsked)
        ? RoutingRule.ALL
        : guessFromAnswers(question, column);
  }

  private RoutingRule fromCondition(Expression condition) {
    var named = new LinkedHashSet<Integer>();
    questionsIn(condition).mapToInt(answers::indexOf).filter(q -> q >= 0).forEach(named::add);
    if (named.size() == 1) {
      int only = named.iterator().next();
      var by = findSingleCondition(only, condition);
      if (by != null) {
        return new RoutingRule(List.of(by), Set.of(), false);
      }
    }
    return new RoutingRule(List.of(), named, false);
  }

  // Returns the condition on this one question. Returns null when several answers of a
  // multiple-choice question decide, or when the question asks for a number or a text.
  private @Nullable RoutingCondition findSingleCondition(int question, Expression condition) {
    int many = answers.questions().get(question).answers().size();
    return switch (answers.columns().get(question)) {
      case AnswerColumn.SingleChoice _ -> {
        var values = new byte[many + 1];
        IntStream.range(0, many).forEach(a -> values[a] = (byte) (AnswerColumn.FIRST + a));
        yield new RoutingCondition(
            question,
            -1,
            statesMeeting(question, new AnswerColumn.SingleChoice(values), condition));
      }
      case AnswerColumn.MultipleChoice _ -> {
        var chosen = new HashSet<Integer>();
        collectAnswers(condition, chosen);
        int answer = chosen.isEmpty() ? 0 : chosen.iterator().next();
        var ticks = new long[] {1L << answer, 0, AnswerColumn.NOT_ASKED};
        yield chosen.size() > 1
            ? null
            : new RoutingCondition(
                question,
                answer,
                statesMeeting(question, new AnswerColumn.MultipleChoice(ticks), condition));
      }
      case AnswerColumn.Numbers _, AnswerColumn.Texts _ -> null;
    };
  }

  // Evaluates the condition for an imagined respondent in each possible state.
  private BitSet statesMeeting(int question, AnswerColumn states, Expression condition) {
    var columns = new ArrayList<>(answers.columns());
    columns.set(question, states);
    var fits =
        condition.toPredicate(
            new Answers(answers.groups(), new char[0], answers.questions(), columns));
    return select(states.size(), fits);
  }

  private static BitSet select(int size, IntPredicate which) {
    var some = new BitSet();
    IntStream.range(0, size).filter(which).forEach(some::set);
    return some;
  }

  private static void collectAnswers(Expression expression, Set<Integer> numbers) {
    switch (expression) {
      case Expression.All all -> all.parts().forEach(part -> collectAnswers(part, numbers));
      case Expression.Any any -> any.parts().forEach(part -> collectAnswers(part, numbers));
      case Expression.Not not -> collectAnswers(not.part(), numbers);
      case Expression.Chosen one -> numbers.addAll(one.numbers());
      case Expression.Answered _, Expression.Compared _ -> {}
    }
  }

  private static Stream<String> questionsIn(Expression expression) {
    return switch (expression) {
      case Expression.All all -> all.parts().stream().flatMap(QuestionRouting::questionsIn);
      case Expression.Any any -> any.parts().stream().flatMap(QuestionRouting::questionsIn);
      case Expression.Not not -> questionsIn(not.part());
      case Expression.Answered answered -> Stream.of(answered.question());
      case Expression.Chosen chosen -> Stream.of(chosen.question());
      case Expression.Compared compared -> Stream.of(compared.question());
    };
  }

  // Finds the earlier questions of which each state either always leads to this question or never
  // does.
  private RoutingRule guessFromAnswers(int question, AnswerColumn column) {
    var conditions = new ArrayList<RoutingCondition>();
    for (int other = 0; other < question; other++) {
      int before = other;
      switch (answers.columns().get(other)) {
        case AnswerColumn.SingleChoice one -> guessFromAnswers(before, one, column, conditions);
        case AnswerColumn.MultipleChoice several ->
            IntStream.range(0, answers.questions().get(other).answers().size())
                .forEach(answer -> guessFromAnswers(before, several, answer, column, conditions));
        case AnswerColumn.Numbers _, AnswerColumn.Texts _ -> {}
      }
    }
    return new RoutingRule(conditions, Set.of(), conditions.isEmpty());
  }

  private void guessFromAnswers(
      int question,
      AnswerColumn.SingleChoice one,
      AnswerColumn column,
      List<RoutingCondition> conditions) {
    int unasked = answers.questions().get(question).answers().size();
    var in = new BitSet();
    var out = new BitSet();
    for (int i = 0; i < one.size(); i++) {
      int skippedOrUnasked = one.isAsked(i) ? unasked + 1 : unasked;
      (column.isAsked(i) ? in : out).set(one.isAnswered(i) ? one.answer(i) : skippedOrUnasked);
    }
    if (!in.intersects(out)) {
      in.clear(unasked + 1);
      conditions.add(new RoutingCondition(question, -1, in));
    }
  }

  private static void guessFromAnswers(
      int question,
      AnswerColumn.MultipleChoice several,
      int answer,
      AnswerColumn column,
      List<RoutingCondition> conditions) {
    var in = new BitSet();
    var out = new BitSet();
    for (int i = 0; i < several.size(); i++) {
      int tickedOrNot = several.isTicked(i, answer) ? TICKED : OTHERS;
      int skippedOrUnasked = several.isAsked(i) ? UNASKED + 1 : UNASKED;
      (column.isAsked(i) ? in : out).set(several.isAnswered(i) ? tickedOrNot : skippedOrUnasked);
    }
    if (!in.intersects(out)) {
      in.clear(UNASKED + 1);
      conditions.add(new RoutingCondition(question, answer, in));
    }
  }
}
