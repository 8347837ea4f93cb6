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
 * Decides which questions of one group may not be printed because of routing: the number of people
 * who were asked a question reveals how many gave certain answers before.
 */
final class RoutedGroup {

  /**
   * A column of this group as it would be printed.
   *
   * @param printed the numbers of the printed answers
   * @param hidden the numbers of the hidden answers
   * @param base true when anything is printed; without its base no column is
   */
  record Shown(Set<Integer> printed, Set<Integer> hidden, boolean base, boolean withTotal) {

    Shown none() {
      var all = new HashSet<>(printed);
      all.addAll(hidden);
      return new Shown(Set.of(), Set.copyOf(all), false, withTotal);
    }
  }

  private final Answers answers;
  private final Askings askings;
  private final int[] members;
  private final Map<Integer, Shown> now;
  private final Map<Integer, Shown> before;
  private final Map<Integer, CellsOfGroup> cells = new HashMap<>();
  private final Set<Integer> hidden = new LinkedHashSet<>();

  /**
   * @param now the columns that would be printed now, by question
   * @param before the columns published before of the same people
   */
  RoutedGroup(
      Answers answers,
      Askings routing,
      int[] members,
      Map<Integer, Shown> now,
      Map<Integer, Shown> before) {
    this.answers = answers;
    this.askings = routing;
    this.members = members;
    this.now = now;
    this.before = before;
  }

  /** Returns the questions that may not be printed. */
  Set<Integer> hidden() {
    for (int question = 0; question < answers.questions().size(); question++) {
      checkQuestion(question);
    }
    return hidden;
  }

  private void checkQuestion(int question) {
    boolean shown = isShown(question);
    if (shown
        && (canRevealTogether(question)
            || isRevealedByTogether(question)
            || canRevealAlone(question))) {
      hidden.add(question);
      shown = false;
    }
    if (shown || before.containsKey(question)) {
      askings.by(question).forEach(condition -> cellsOf(condition.question()).keep(condition));
    }
    if (isDeciding(question)) {
      recordColumn(question, shown);
    }
  }

  private boolean isShown(int question) {
    var column = now.get(question);
    return column != null && column.base && !hidden.contains(question);
  }

  private CellsOfGroup cellsOf(int question) {
    return cells.computeIfAbsent(question, q -> new CellsOfGroup(answers, q, members));
  }

  private boolean isDeciding(int question) {
    return IntStream.range(0, answers.questions().size())
        .anyMatch(
            q -> askings.by(q).stream().anyMatch(condition -> condition.question() == question));
  }

  // Records the column of a question about which others reveal something, together with what was
  // published before.
  private void recordColumn(int question, boolean shown) {
    var own = cellsOf(question);
    before.keySet().stream()
        .flatMap(q -> askings.by(q).stream())
        .filter(condition -> condition.question() == question)
        .forEach(own::keep);
    @Nullable Shown column = now.get(question);
    @Nullable Shown earlier = before.get(question);
    if (earlier != null) {
      own.keepBase();
      own.keep(earlier.printed, earlier.hidden);
    }
    if (askings.isOfAll(question) || askings.by(question).stream().anyMatch(this::isRevealed)) {
      own.keepBase();
    }
    if (shown
        && column != null
        && !before.isEmpty()
        && !own.mayPrint(column.printed, column.hidden)) {
      hidden.add(question);
    }
    if (column != null && isShown(question)) {
      own.keepBase();
      own.keep(column.printed, column.hidden);
    } else if (column != null && earlier == null) {
      own.keep(Set.of(), column.none().hidden);
    }
  }

  private boolean isRevealed(Askings.By condition) {
    return cellsOf(condition.question()).tells(condition);
  }

  private boolean canRevealAlone(int question) {
    return askings.by(question).stream()
        .anyMatch(
            condition -> {
              var deciding = cellsOf(condition.question());
              var table = now.get(condition.question());
              // with a total, more sums are public than the ledger of a column knows
              boolean withTotal = table != null && table.withTotal;
              return !deciding.tells(condition)
                  && ((withTotal && deciding.hasHidden()) || !deciding.allows(condition));
            });
  }

  // Returns true when the base of this question may not be printed because several questions decide
  // it: too few people are asked or not asked, or something else that is printed also reveals
  // something about those questions.
  private boolean canRevealTogether(int question) {
    var column = answers.columns().get(question);
    int asked = (int) IntStream.of(members).filter(column::isAsked).count();
    if (askings.isGuessed(question)) {
      return asked != members.length;
    }
    var named = askings.together(question);
    return !named.isEmpty()
        && (Thresholds.USUAL.isTooFew(asked, members.length)
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
                    || askings.deciding(other).stream().anyMatch(named::contains));
  }

  // Returns true when the published base of another question already reveals something about this
  // one, or about the questions that decide it.
  private boolean isRevealedByTogether(int question) {
    return before.keySet().stream()
        .filter(other -> other != question && !hasSameCondition(other, question))
        .map(askings::together)
        .anyMatch(
            named ->
                named.contains(question)
                    || askings.deciding(question).stream().anyMatch(named::contains));
  }
}
