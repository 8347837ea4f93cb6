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
 * Protects the exclusive answers of a multiple-choice question ("none of these"), together with one
 * of the other answers. Nobody gives two of these answers, so with the people who gave none of them
 * they add up to all who answered, and a hidden count could be worked out.
 */
record ExclusiveAnswers(List<Integer> answerNumbers, AnswerLedger ledger) {

  /**
   * Returns, for each other answer, a list of all exclusive answers and that other one. When there
   * are no other answers, it returns a single list of the exclusive ones.
   */
  static List<List<Integer>> exclusiveGroups(int answers, BitSet exclusive) {
    var exclusiveNumbers = exclusive.stream().boxed().toList();
    var others =
        IntStream.range(0, answers).filter(answer -> !exclusive.get(answer)).boxed().toList();
    return others.isEmpty()
        ? List.of(exclusiveNumbers)
        : others.stream()
            .map(o -> Stream.concat(exclusiveNumbers.stream(), Stream.of(o)).toList())
            .toList();
  }

  /**
   * Creates the ledger of a column, which keeps track of what is printed. The last answer of the
   * list counts as printed unless it is hidden. It is not an exclusive answer, if the question has
   * any other.
   */
  static ExclusiveAnswers of(CrossTable.Column column, List<Integer> answerNumbers, BitSet hidden) {
    var counts = new int[1][answerNumbers.size() + 1];
    int rest = column.answered();
    for (int t = 0; t < answerNumbers.size(); t++) {
      counts[0][t] = column.counts().get(answerNumbers.get(t)).count();
      rest -= counts[0][t];
    }
    counts[0][answerNumbers.size()] = rest;
    int few = Thresholds.DEFAULT.answers();
    var exclusiveAnswers =
        new ExclusiveAnswers(
            answerNumbers,
            new AnswerLedger(counts, new Thresholds(few, few, Thresholds.DEFAULT.breakdown())));
    if (!hidden.get(answerNumbers.getLast())) {
      exclusiveAnswers.ledger.addPublished(
          List.of(exclusiveAnswers.figure(answerNumbers.getLast())));
    }
    return exclusiveAnswers;
  }

  /** Returns true when this answer may be printed too, and then records it as printed. */
  boolean tryPublish(int answer, BitSet hidden) {
    var figure = List.of(figure(answer));
    var others = new ArrayList<BitSet>();
    answerNumbers.stream().filter(hidden::get).forEach(other -> others.add(figure(other)));
    boolean isAllowed = ledger.mayPublish(figure) && ledger.keepsHidden(figure, others);
    if (isAllowed) {
      ledger.addPublished(figure);
    }
    return isAllowed;
  }

  private BitSet figure(int answer) {
    var part = new BitSet();
    part.set(0);
    var only = new BitSet();
    only.set(answerNumbers.indexOf(answer));
    return ledger.figure(part, only);
  }
}
