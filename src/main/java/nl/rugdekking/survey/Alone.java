// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.rugdekking.figures.AnswerLedger;
import nl.rugdekking.figures.Thresholds;

/**
 * Among several answers those that can only stand alone, with one of the others: nobody gives two
 * of these, so with those who gave none of them they add up to all who answered.
 */
record Alone(List<Integer> told, AnswerLedger ledger) {

  /** Each of the others with all of these; by themselves where there are no others. */
  static List<List<Integer>> together(int answers, BitSet alone) {
    var apart = alone.stream().boxed().toList();
    var others = IntStream.range(0, answers).filter(answer -> !alone.get(answer)).boxed().toList();
    return others.isEmpty()
        ? List.of(apart)
        : others.stream().map(o -> Stream.concat(apart.stream(), Stream.of(o)).toList()).toList();
  }

  /** Of a column of which the one that may stand beside others is printed unless it is hidden. */
  static Alone of(CrossTable.Column column, List<Integer> told, BitSet hidden) {
    var counts = new int[1][told.size() + 1];
    int rest = column.answered();
    for (int t = 0; t < told.size(); t++) {
      counts[0][t] = column.counts().get(told.get(t)).count();
      rest -= counts[0][t];
    }
    counts[0][told.size()] = rest;
    int few = Thresholds.USUAL.answers();
    var alone =
        new Alone(
            told, new AnswerLedger(counts, new Thresholds(few, few, Thresholds.USUAL.breakdown())));
    if (!hidden.get(told.getLast())) {
      alone.ledger.keep(List.of(alone.figure(told.getLast())));
    }
    return alone;
  }

  /** Whether this may be printed too; if so it is kept as printed. */
  boolean allows(int answer, BitSet hidden) {
    var figure = List.of(figure(answer));
    var others = new ArrayList<BitSet>();
    told.stream().filter(hidden::get).forEach(other -> others.add(figure(other)));
    boolean may = ledger.allows(figure) && ledger.leavesOpen(figure, others);
    if (may) {
      ledger.keep(figure);
    }
    return may;
  }

  private BitSet figure(int answer) {
    var part = new BitSet();
    part.set(0);
    var only = new BitSet();
    only.set(told.indexOf(answer));
    return ledger.figure(part, only);
  }
}
