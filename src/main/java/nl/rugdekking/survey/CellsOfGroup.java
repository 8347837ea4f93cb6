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
 * What is out of the answers of one group to one question. How many are in the group, and how many
 * passed the question by, counts as known.
 */
final class CellsOfGroup {

  /**
   * Answers that exclude each other; where there are more, none of these; and last those who were
   * not asked.
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
        int state = state(member, told);
        if (state >= 0) {
          counts[0][state]++;
        }
      }
      var kept = new Kept(told, width, new AnswerLedger(counts, few()));
      var every = kept.asked();
      every.set(width - 1);
      kept.ledger.keep(List.of(kept.figure(every)));
      all.add(kept);
    }
  }

  // How many answered at all is looked at where a table is protected by itself.
  private static Thresholds few() {
    int few = Thresholds.USUAL.answers();
    return new Thresholds(few, few, Thresholds.USUAL.breakdown());
  }

  private int state(int member, List<Integer> told) {
    if (!column.isAnswered(member)) {
      return column.isAsked(member)
          ? -1
          : told.size() + (column instanceof AnswerColumn.One ? 0 : 1);
    }
    return QuestionLedger.place(column, member, told);
  }

  /** How many answered is known, and so who was not asked. */
  void keepBase() {
    all.forEach(kept -> kept.ledger.keep(List.of(kept.figure(kept.asked()))));
  }

  /** These answers were printed, and those stand hidden beside them. */
  void keep(Set<Integer> printed, Set<Integer> notPrinted) {
    hidden = notPrinted;
    all.forEach(
        kept ->
            kept.told.stream()
                .filter(printed::contains)
                .forEach(answer -> kept.ledger.keep(List.of(kept.figure(answer)))));
  }

  /** Whether what is out of others, with the base, gives away what such a column hides, or few. */
  boolean mayPrint(Set<Integer> printed, Set<Integer> notPrinted) {
    return all.stream()
        .allMatch(
            kept -> {
              var figures = new ArrayList<BitSet>(List.of(kept.figure(kept.asked())));
              kept.told.stream()
                  .filter(printed::contains)
                  .forEach(answer -> figures.add(kept.figure(answer)));
              return kept.ledger.allows(figures)
                  && kept.ledger.leavesOpen(figures, figures(kept, notPrinted));
            });
  }

  private static List<BitSet> figures(Kept kept, Set<Integer> some) {
    return kept.told.stream().filter(some::contains).map(kept::figure).toList();
  }

  boolean hasHidden() {
    return !hidden.isEmpty();
  }

  /** Whether it follows already how many were in these states. */
  boolean tells(Askings.By by) {
    return concerned(by).stream()
        .anyMatch(kept -> kept.ledger.tells(kept.figure(states(kept, by))));
  }

  /** Whether it may be known how many were in these states. */
  boolean allows(Askings.By by) {
    return concerned(by).stream()
        .allMatch(
            kept -> {
              var figure = List.of(kept.figure(states(kept, by)));
              return kept.ledger.allows(figure)
                  && kept.ledger.leavesOpen(figure, figures(kept, hidden));
            });
  }

  /** That is known from now on. */
  void keep(Askings.By by) {
    concerned(by).forEach(kept -> kept.ledger.keep(List.of(kept.figure(states(kept, by)))));
  }

  private List<Kept> concerned(Askings.By by) {
    return by.answer() < 0
        ? all
        : all.stream().filter(kept -> kept.told.contains(by.answer())).toList();
  }

  private static BitSet states(Kept kept, Askings.By by) {
    if (by.answer() < 0) {
      return by.states();
    }
    var states = new BitSet();
    int ticked = kept.told.indexOf(by.answer());
    if (by.states().get(Askings.OTHERS)) {
      states.set(0, kept.width - 1);
    }
    states.set(ticked, by.states().get(Askings.TICKED));
    states.set(kept.width - 1, by.states().get(Askings.UNASKED));
    return states;
  }

  /** The numbers of the answers of a question. */
  static Set<Integer> numbers(IntStream numbers) {
    return Set.copyOf(numbers.boxed().toList());
  }
}
