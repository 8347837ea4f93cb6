// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.rugdekking.figures.AnswerLedger;
import nl.rugdekking.figures.Thresholds;

/**
 * Tracks which counts of one group about one question are public, and tells if more may be
 * published without revealing a hidden count. It assumes the worst: that readers know the size of
 * the group and the number of people who skipped the question.
 */
final class PublishedCounts {

  /**
   * The people of the group, counted by answers of which each person gives at most one. Its cells
   * are these answers, then "none of these" for a multiple-choice question, then the people who
   * were not asked. A multiple-choice question needs several of these ledgers.
   *
   * @param answerNumbers the numbers of the answers
   * @param width the number of cells
   */
  private record SubLedger(List<Integer> answerNumbers, int width, AnswerLedger ledger) {

    /** Returns all cells but the last, in which the people are who were not asked. */
    BitSet askedCells() {
      var asked = new BitSet();
      asked.set(0, width - 1);
      return asked;
    }

    /** Returns the figure that counts the people in these cells, in the form of the ledger. */
    BitSet figure(BitSet states) {
      var part = new BitSet();
      part.set(0);
      return ledger.figure(part, states);
    }

    BitSet figure(int answer) {
      var only = new BitSet();
      only.set(answerNumbers.indexOf(answer));
      return figure(only);
    }
  }

  private final AnswerColumn column;
  private final List<SubLedger> ledgers = new ArrayList<>();
  private Set<Integer> hidden = Set.of();

  PublishedCounts(Answers answers, int question, int[] members) {
    column = answers.columns().get(question);
    var asked = answers.questions().get(question);
    for (var answerNumbers :
        QuestionLedger.answersAddingUp(column, asked.answers().size(), asked.exclusiveAnswers())) {
      int width = answerNumbers.size() + (column instanceof AnswerColumn.SingleChoice ? 1 : 2);
      var counts = new int[1][width];
      for (int member : members) {
        int state = stateOf(member, answerNumbers);
        if (state >= 0) {
          counts[0][state]++;
        }
      }
      var subLedger =
          new SubLedger(answerNumbers, width, new AnswerLedger(counts, lowThresholds()));
      var allCells = subLedger.askedCells();
      allCells.set(width - 1);
      subLedger.ledger.addPublished(List.of(subLedger.figure(allCells)));
      ledgers.add(subLedger);
    }
  }

  // The threshold for the number of people who answered is low here, because that number is checked
  // where each table is protected by itself.
  private static Thresholds lowThresholds() {
    int few = Thresholds.DEFAULT.answers();
    return new Thresholds(few, few, Thresholds.DEFAULT.breakdown());
  }

  // Returns the cell of a member of the group, or -1 for somebody who skipped the question.
  private int stateOf(int member, List<Integer> answerNumbers) {
    if (!column.isAnswered(member)) {
      return column.isAsked(member)
          ? -1
          : answerNumbers.size() + (column instanceof AnswerColumn.SingleChoice ? 0 : 1);
    }
    return QuestionLedger.positionOf(column, member, answerNumbers);
  }

  /**
   * Records that the number of people who answered is public, and therefore also the number of
   * people who were not asked.
   */
  void addPublishedBase() {
    ledgers.forEach(
        subLedger ->
            subLedger.ledger.addPublished(List.of(subLedger.figure(subLedger.askedCells()))));
  }

  /** Records these answers as printed, and the others of the same column as hidden. */
  void addPublished(Set<Integer> printed, Set<Integer> notPrinted) {
    hidden = notPrinted;
    ledgers.forEach(
        subLedger ->
            subLedger.answerNumbers.stream()
                .filter(printed::contains)
                .forEach(
                    answer -> subLedger.ledger.addPublished(List.of(subLedger.figure(answer)))));
  }

  /**
   * Returns true when the column with its base may be printed: together with what is public it
   * reveals neither a hidden cell nor a count below the threshold.
   */
  boolean mayPublish(Set<Integer> printed, Set<Integer> notPrinted) {
    return ledgers.stream()
        .allMatch(
            subLedger -> {
              var figures =
                  new ArrayList<BitSet>(List.of(subLedger.figure(subLedger.askedCells())));
              subLedger.answerNumbers.stream()
                  .filter(printed::contains)
                  .forEach(answer -> figures.add(subLedger.figure(answer)));
              return subLedger.ledger.mayPublish(figures)
                  && subLedger.ledger.keepsHidden(figures, figuresOf(subLedger, notPrinted));
            });
  }

  private static List<BitSet> figuresOf(SubLedger subLedger, Set<Integer> some) {
    return subLedger.answerNumbers.stream().filter(some::contains).map(subLedger::figure).toList();
  }

  boolean hasHidden() {
    return !hidden.isEmpty();
  }

  /** Returns true when the number of people who meet this condition can already be worked out. */
  boolean isKnown(QuestionRouting.RoutingCondition condition) {
    return ledgersAbout(condition).stream()
        .anyMatch(
            subLedger ->
                subLedger.ledger.isRevealed(subLedger.figure(findCells(subLedger, condition))));
  }

  /** Returns true when the number of people who meet this condition may become public. */
  boolean mayReveal(QuestionRouting.RoutingCondition condition) {
    return ledgersAbout(condition).stream()
        .allMatch(
            subLedger -> {
              var figure = List.of(subLedger.figure(findCells(subLedger, condition)));
              return subLedger.ledger.mayPublish(figure)
                  && subLedger.ledger.keepsHidden(figure, figuresOf(subLedger, hidden));
            });
  }

  /** Records the number of people who meet this condition as public. */
  void addPublished(QuestionRouting.RoutingCondition condition) {
    ledgersAbout(condition)
        .forEach(
            subLedger ->
                subLedger.ledger.addPublished(
                    List.of(subLedger.figure(findCells(subLedger, condition)))));
  }

  private List<SubLedger> ledgersAbout(QuestionRouting.RoutingCondition condition) {
    return condition.answer() < 0
        ? ledgers
        : ledgers.stream()
            .filter(subLedger -> subLedger.answerNumbers.contains(condition.answer()))
            .toList();
  }

  // Returns the cells of the people who meet the condition. A condition without an answer (-1) is
  // about being asked at all.
  private static BitSet findCells(SubLedger subLedger, QuestionRouting.RoutingCondition condition) {
    if (condition.answer() < 0) {
      return condition.askedStates();
    }
    var states = new BitSet();
    int ticked = subLedger.answerNumbers.indexOf(condition.answer());
    if (condition.askedStates().get(QuestionRouting.OTHERS)) {
      states.set(0, subLedger.width - 1);
    }
    states.set(ticked, condition.askedStates().get(QuestionRouting.TICKED));
    states.set(subLedger.width - 1, condition.askedStates().get(QuestionRouting.UNASKED));
    return states;
  }

  static Set<Integer> numbers(IntStream numbers) {
    return Set.copyOf(numbers.boxed().toList());
  }
}
