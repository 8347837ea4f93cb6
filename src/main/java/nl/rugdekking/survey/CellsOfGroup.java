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
 * Tracks which counts of one group about one question are public, and whether more may be
 * published. The size of the group and the number of people who skipped the question are assumed to
 * be known.
 */
final class CellsOfGroup {

  /**
   * A ledger of answers of which each person gives at most one. Its cells are these answers, then
   * "none of these" for a multiple-choice question, then the people who were not asked.
   *
   * @param answerNumbers the numbers of the answers
   * @param width the number of cells
   */
  private record Kept(List<Integer> answerNumbers, int width, AnswerLedger ledger) {

    BitSet asked() {
      var asked = new BitSet();
      asked.set(0, width - 1);
      return asked;
    }

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
  private final List<Kept> all = new ArrayList<>();
  private Set<Integer> hidden = Set.of();

  CellsOfGroup(Answers answers, int question, int[] members) {
    column = answers.columns().get(question);
    var asked = answers.questions().get(question);
    for (var answerNumbers :
        QuestionLedger.together(column, asked.answers().size(), asked.standingAlone())) {
      int width = answerNumbers.size() + (column instanceof AnswerColumn.One ? 1 : 2);
      var counts = new int[1][width];
      for (int member : members) {
        int state = stateOf(member, answerNumbers);
        if (state >= 0) {
          counts[0][state]++;
        }
      }
      var subLedger = new Kept(answerNumbers, width, new AnswerLedger(counts, lowThresholds()));
      var every = subLedger.asked();
      every.set(width - 1);
      subLedger.ledger.keep(List.of(subLedger.figure(every)));
      all.add(subLedger);
    }
  }

  // The threshold for the number of people who answered is low here, because it is checked where a
  // table is protected by itself.
  private static Thresholds lowThresholds() {
    int few = Thresholds.USUAL.answers();
    return new Thresholds(few, few, Thresholds.USUAL.breakdown());
  }

  private int stateOf(int member, List<Integer> answerNumbers) {
    if (!column.isAnswered(member)) {
      return column.isAsked(member)
          ? -1
          : answerNumbers.size() + (column instanceof AnswerColumn.One ? 0 : 1);
    }
    return QuestionLedger.place(column, member, answerNumbers);
  }

  /**
   * Records that the number of people who answered is public, and so the number who were not asked.
   */
  void keepBase() {
    all.forEach(subLedger -> subLedger.ledger.keep(List.of(subLedger.figure(subLedger.asked()))));
  }

  /** Records these answers as printed, and the others of the same column as hidden. */
  void keep(Set<Integer> printed, Set<Integer> notPrinted) {
    hidden = notPrinted;
    all.forEach(
        subLedger ->
            subLedger.answerNumbers.stream()
                .filter(printed::contains)
                .forEach(answer -> subLedger.ledger.keep(List.of(subLedger.figure(answer)))));
  }

  /**
   * Returns true when the column with its base may be printed: together with what is public it
   * reveals neither a hidden cell nor a count below the threshold.
   */
  boolean mayPrint(Set<Integer> printed, Set<Integer> notPrinted) {
    return all.stream()
        .allMatch(
            subLedger -> {
              var figures = new ArrayList<BitSet>(List.of(subLedger.figure(subLedger.asked())));
              subLedger.answerNumbers.stream()
                  .filter(printed::contains)
                  .forEach(answer -> figures.add(subLedger.figure(answer)));
              return subLedger.ledger.allows(figures)
                  && subLedger.ledger.leavesOpen(figures, figuresOf(subLedger, notPrinted));
            });
  }

  private static List<BitSet> figuresOf(Kept subLedger, Set<Integer> some) {
    return subLedger.answerNumbers.stream().filter(some::contains).map(subLedger::figure).toList();
  }

  boolean hasHidden() {
    return !hidden.isEmpty();
  }

  /** Returns true when the number of people in these states is known already. */
  boolean tells(Askings.By condition) {
    return ledgersAbout(condition).stream()
        .anyMatch(
            subLedger -> subLedger.ledger.tells(subLedger.figure(states(subLedger, condition))));
  }

  /** Returns true when the number of people in these states may become known. */
  boolean allows(Askings.By condition) {
    return ledgersAbout(condition).stream()
        .allMatch(
            subLedger -> {
              var figure = List.of(subLedger.figure(states(subLedger, condition)));
              return subLedger.ledger.allows(figure)
                  && subLedger.ledger.leavesOpen(figure, figuresOf(subLedger, hidden));
            });
  }

  /** Records the number of people in these states as known. */
  void keep(Askings.By condition) {
    ledgersAbout(condition)
        .forEach(
            subLedger ->
                subLedger.ledger.keep(List.of(subLedger.figure(states(subLedger, condition)))));
  }

  private List<Kept> ledgersAbout(Askings.By condition) {
    return condition.answer() < 0
        ? all
        : all.stream()
            .filter(subLedger -> subLedger.answerNumbers.contains(condition.answer()))
            .toList();
  }

  private static BitSet states(Kept subLedger, Askings.By condition) {
    if (condition.answer() < 0) {
      return condition.states();
    }
    var states = new BitSet();
    int ticked = subLedger.answerNumbers.indexOf(condition.answer());
    if (condition.states().get(Askings.OTHERS)) {
      states.set(0, subLedger.width - 1);
    }
    states.set(ticked, condition.states().get(Askings.TICKED));
    states.set(subLedger.width - 1, condition.states().get(Askings.UNASKED));
    return states;
  }

  static Set<Integer> numbers(IntStream numbers) {
    return Set.copyOf(numbers.boxed().toList());
  }
}
