// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.rugdekking.figures.Thresholds;
import org.jspecify.annotations.Nullable;

/**
 * Decides which questions of one group may not be printed, because some were asked only of people
 * who gave a certain answer before: the number of people who were asked then reveals how many gave
 * that answer.
 */
final class GroupRoutingProtection {

  /**
   * A column of this group as it would be printed.
   *
   * @param printed the numbers of the printed answers
   * @param hidden the numbers of the hidden answers
   * @param base true when the base is printed; without its base nothing of a column is printed
   */
  record PrintedColumn(Set<Integer> printed, Set<Integer> hidden, boolean base, boolean withTotal) {

    PrintedColumn allHidden() {
      var all = new HashSet<>(printed);
      all.addAll(hidden);
      return new PrintedColumn(Set.of(), Set.copyOf(all), false, withTotal);
    }
  }

  private final Answers answers;
  private final QuestionRouting routing;
  private final int[] members;
  private final Map<Integer, PrintedColumn> now;
  private final Map<Integer, PrintedColumn> before;
  private final Map<Integer, PublishedCounts> cells = new HashMap<>();
  private final Set<Integer> hiddenQuestions = new LinkedHashSet<>();

  /**
   * @param now the columns that would be printed now, by question
   * @param before the columns published before of the same people
   */
  GroupRoutingProtection(
      Answers answers,
      QuestionRouting routing,
      int[] members,
      Map<Integer, PrintedColumn> now,
      Map<Integer, PrintedColumn> before) {
    this.answers = answers;
    this.routing = routing;
    this.members = members;
    this.now = now;
    this.before = before;
  }

  /** Returns the questions that may not be printed. */
  Set<Integer> hiddenQuestions() {
    for (int question = 0; question < answers.questions().size(); question++) {
      checkQuestion(question);
    }
    return hiddenQuestions;
  }

  private void checkQuestion(int question) {
    boolean shown = isShown(question);
    if (shown
        && (canRevealTogether(question)
            || isRevealedByTogether(question)
            || canRevealAlone(question))) {
      hiddenQuestions.add(question);
      shown = false;
    }
    if (shown || before.containsKey(question)) {
      routing
          .conditions(question)
          .forEach(condition -> cellsOf(condition.question()).addPublished(condition));
    }
    if (isDeciding(question)) {
      recordColumn(question, shown);
    }
  }

  private boolean isShown(int question) {
    var column = now.get(question);
    return column != null && column.base && !hiddenQuestions.contains(question);
  }

  private PublishedCounts cellsOf(int question) {
    return cells.computeIfAbsent(question, q -> new PublishedCounts(answers, q, members));
  }

  private boolean isDeciding(int question) {
    return IntStream.range(0, answers.questions().size())
        .anyMatch(
            q ->
                routing.conditions(q).stream()
                    .anyMatch(condition -> condition.question() == question));
  }

  // Records the column of a question about which other questions reveal something, together with
  // the figures that were published before.
  private void recordColumn(int question, boolean shown) {
    var own = cellsOf(question);
    before.keySet().stream()
        .flatMap(q -> routing.conditions(q).stream())
        .filter(condition -> condition.question() == question)
        .forEach(own::addPublished);
    @Nullable PrintedColumn column = now.get(question);
    @Nullable PrintedColumn earlier = before.get(question);
    if (earlier != null) {
      own.addPublishedBase();
      own.addPublished(earlier.printed, earlier.hidden);
    }
    if (routing.isAskedOfAll(question)
        || routing.conditions(question).stream().anyMatch(this::isRevealed)) {
      own.addPublishedBase();
    }
    if (shown
        && column != null
        && !before.isEmpty()
        && !own.mayPublish(column.printed, column.hidden)) {
      hiddenQuestions.add(question);
    }
    if (column != null && isShown(question)) {
      own.addPublishedBase();
      own.addPublished(column.printed, column.hidden);
    } else if (column != null && earlier == null) {
      own.addPublished(Set.of(), column.allHidden().hidden);
    }
  }

  private boolean isRevealed(QuestionRouting.RoutingCondition condition) {
    return cellsOf(condition.question()).isKnown(condition);
  }

  private boolean canRevealAlone(int question) {
    return routing.conditions(question).stream()
        .anyMatch(
            condition -> {
              var deciding = cellsOf(condition.question());
              var table = now.get(condition.question());
              // With a column of totals, more sums are public than the ledger of a single column
              // takes into account.
              boolean withTotal = table != null && table.withTotal;
              return !deciding.isKnown(condition)
                  && ((withTotal && deciding.hasHidden()) || !deciding.mayReveal(condition));
            });
  }

  // Returns true when the base of this question may not be printed because several questions
  // together decide who is asked. That is so when too few people are asked or not asked, or when
  // other printed figures also reveal something about those questions. It also returns true when
  // people were left out and nothing explains why.
  private boolean canRevealTogether(int question) {
    var column = answers.columns().get(question);
    int asked = (int) IntStream.of(members).filter(column::isAsked).count();
    if (routing.isGuessed(question)) {
      return asked != members.length;
    }
    var named = routing.decidingTogether(question);
    return !named.isEmpty()
        && (Thresholds.DEFAULT.isTooFew(asked, members.length)
            || isRevealed(named, other -> other != question && !hasSameCondition(other, question)));
  }

  private boolean hasSameCondition(int other, int question) {
    var condition = answers.questions().get(question).askedIf();
    return condition != null && condition.equals(answers.questions().get(other).askedIf());
  }

  private boolean isRevealed(Set<Integer> named, Predicate<Integer> others) {
    return Stream.concat(now.keySet().stream().filter(this::isShown), before.keySet().stream())
        .filter(others)
        .anyMatch(
            other ->
                named.contains(other)
                    || routing.allDeciding(other).stream().anyMatch(named::contains));
  }

  // Returns true when the published base of another question already reveals something about this
  // question, or about the questions that decide who is asked it.
  private boolean isRevealedByTogether(int question) {
    return before.keySet().stream()
        .filter(other -> other != question && !hasSameCondition(other, question))
        .map(routing::decidingTogether)
        .anyMatch(
            named ->
                named.contains(question)
                    || routing.allDeciding(question).stream().anyMatch(named::contains));
  }
}
