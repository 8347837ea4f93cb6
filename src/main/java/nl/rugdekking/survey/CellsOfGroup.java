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
   * @param told the numbers of the answers
   * @param width the number of cells
   */
  private record Kept(List<Integer> told, int width, AnswerLedger ledger) {

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
      only.set(told.indexOf(answer));
      return figure(only);
    }
  }

  private final AnswerColumn column;
  private final List<Kept> all = new ArrayList<>();
  private Set<Integer> hidden = Set.of();

  CellsOfGroup(Answers answers, int question, int[] members) {
    column = answers.columns().get(question);
    var asked = answers.questions().get(question);
    for (var told :
        QuestionLedger.together(column, asked.answers().size(), asked.standingAlone())) {
      int width = told.size() + (column instanceof AnswerColumn.One ? 1 : 2);
      var counts = new int[1][width];
      for (int member : members) {
        int state = stateOf(member, told);
        if (state >= 0) {
          counts[0][state]++;
        }
      }
      var kept = new Kept(told, width, new AnswerLedger(counts, lowThresholds()));
      var every = kept.asked();
      every.set(width - 1);
      kept.ledger.keep(List.of(kept.figure(every)));
      all.add(kept);
    }
  }

  // The threshold for the number of people who answered is low here, because it is checked where a
  // table is protected by itself.
  private static Thresholds lowThresholds() {
    int few = Thresholds.USUAL.answers();
    return new Thresholds(few, few, Thresholds.USUAL.breakdown());
  }

  private int stateOf(int member, List<Integer> told) {
    if (!column.isAnswered(member)) {
      return column.isAsked(member)
          ? -1
          : told.size() + (column instanceof AnswerColumn.One ? 0 : 1);
    }
    return QuestionLedger.place(column, member, told);
  }

  /**
   * Records that the number of people who answered is public, and so the number who were not asked.
   */
  void keepBase() {
    all.forEach(kept -> kept.ledger.keep(List.of(kept.figure(kept.asked()))));
  }

  /** Records these answers as printed, and the others of the same column as hidden. */
  void keep(Set<Integer> printed, Set<Integer> notPrinted) {
    hidden = notPrinted;
    all.forEach(
        kept ->
            kept.told.stream()
                .filter(printed::contains)
                .forEach(answer -> kept.ledger.keep(List.of(kept.figure(answer)))));
  }

  /**
   * Returns true when the column with its base may be printed: together with what is public it
   * reveals neither a hidden cell nor a count below the threshold.
   */
  boolean mayPrint(Set<Integer> printed, Set<Integer> notPrinted) {
    return all.stream()
        .allMatch(
            kept -> {
              var figures = new ArrayList<BitSet>(List.of(kept.figure(kept.asked())));
              kept.told.stream()
                  .filter(printed::contains)
                  .forEach(answer -> figures.add(kept.figure(answer)));
              return kept.ledger.allows(figures)
                  && kept.ledger.leavesOpen(figures, figuresOf(kept, notPrinted));
            });
  }

  private static List<BitSet> figuresOf(Kept kept, Set<Integer> some) {
    return kept.told.stream().filter(some::contains).map(kept::figure).toList();
  }

  boolean hasHidden() {
    return !hidden.isEmpty();
  }

  /** Returns true when the number of people in these states is known already. */
  boolean tells(Askings.By condition) {
    return ledgersAbout(condition).stream()
        .anyMatch(kept -> kept.ledger.tells(kept.figure(states(kept, condition))));
  }

  /** Returns true when the number of people in these states may become known. */
  boolean allows(Askings.By condition) {
    return ledgersAbout(condition).stream()
        .allMatch(
            kept -> {
              var figure = List.of(kept.figure(states(kept, condition)));
              return kept.ledger.allows(figure)
                  && kept.ledger.leavesOpen(figure, figuresOf(kept, hidden));
            });
  }

  /** Records the number of people in these states as known. */
  void keep(Askings.By condition) {
    ledgersAbout(condition)
        .forEach(kept -> kept.ledger.keep(List.of(kept.figure(states(kept, condition)))));
  }

  private List<Kept> ledgersAbout(Askings.By condition) {
    return condition.answer() < 0
        ? all
        : all.stream().filter(kept -> kept.told.contains(condition.answer())).toList();
  }

  private static BitSet states(Kept kept, Askings.By condition) {
    if (condition.answer() < 0) {
      return condition.states();
    }
    var states = new BitSet();
    int ticked = kept.told.indexOf(condition.answer());
    if (condition.states().get(Askings.OTHERS)) {
      states.set(0, kept.width - 1);
    }
    states.set(ticked, condition.states().get(Askings.TICKED));
    states.set(kept.width - 1, condition.states().get(Askings.UNASKED));
    return states;
  }

  static Set<Integer> numbers(IntStream numbers) {
    return Set.copyOf(numbers.boxed().toList());
  }
}
