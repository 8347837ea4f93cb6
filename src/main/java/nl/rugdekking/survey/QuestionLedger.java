// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.rugdekking.figures.AnswerLedger;
import nl.rugdekking.figures.Thresholds;

/**
 * Tracks what was published about one question, over different sets of people, and decides what may
 * be published next. The sets that were or will be reported split the people into parts that do not
 * overlap.
 *
 * <p>Each answer to a multiple-choice question has a ledger of its own (ticked or not). This ledger
 * also has the exclusive answers, because the answer adds up with those.
 */
final class QuestionLedger {

  /**
   * A published column: the parts that its people consist of, and the answers that were published.
   */
  private record PublishedFigures(BitSet parts, BitSet answers) {}

  /**
   * A ledger of answers of which each person gives at most one; for a multiple-choice question its
   * last cell is "none of these".
   *
   * @param answerNumbers the numbers of the answers
   * @param width the number of cells
   */
  private record SubLedger(List<Integer> answerNumbers, int width, AnswerLedger ledger) {

    BitSet all() {
      var all = new BitSet();
      all.set(0, width);
      return all;
    }

    BitSet cellOf(int answer) {
      var only = new BitSet();
      only.set(answerNumbers.indexOf(answer));
      return only;
    }

    boolean has(BitSet answers) {
      return answerNumbers.stream().anyMatch(answers::get);
    }
  }

  private final AnswerColumn column;
  private final BitSet exclusive;
  private final List<BitSet> sets;
  private final Map<BitSet, Integer> parts = new HashMap<>();
  private final List<SubLedger> ledgers = new ArrayList<>();
  private final List<PublishedFigures> published = new ArrayList<>();

  QuestionLedger(AnswerColumn column, int answers, BitSet exclusive, List<BitSet> sets) {
    this.column = column;
    this.exclusive = exclusive;
    this.sets = List.copyOf(sets);
    var partOfRespondent = IntStream.range(0, column.size()).map(this::partOf).toArray();
    for (var answerNumbers : answersAddingUp(column, answers, exclusive)) {
      int width = column instanceof AnswerColumn.SingleChoice ? answers : answerNumbers.size() + 1;
      var counts = countByPart(answerNumbers, width, partOfRespondent);
      ledgers.add(
          new SubLedger(answerNumbers, width, new AnswerLedger(counts, Thresholds.DEFAULT)));
    }
  }

  /**
   * Returns the lists of answers that add up: one list of all answers to a single-choice question,
   * otherwise a list for each answer, with the exclusive ones.
   */
  static List<List<Integer>> answersAddingUp(AnswerColumn column, int answers, BitSet exclusive) {
    return column instanceof AnswerColumn.SingleChoice
        ? List.of(IntStream.range(0, answers).boxed().toList())
        : ExclusiveAnswers.exclusiveGroups(answers, exclusive);
  }

  private int partOf(int respondent) {
    var in = new BitSet();
    IntStream.range(0, sets.size()).filter(s -> sets.get(s).get(respondent)).forEach(in::set);
    return parts.computeIfAbsent(in, key -> parts.size());
  }

  private int[][] countByPart(List<Integer> answerNumbers, int width, int[] partOfRespondent) {
    var counts = new int[parts.size()][width];
    for (int i = 0; i < partOfRespondent.length; i++) {
      if (column.isAnswered(i)) {
        counts[partOfRespondent[i]][positionOf(column, i, answerNumbers)]++;
      }
    }
    return counts;
  }

  /**
   * Returns the position among the listed answers of the answer that this respondent gave. When
   * they gave none of these, it returns the number after the last position.
   */
  static int positionOf(AnswerColumn column, int respondent, List<Integer> answerNumbers) {
    return switch (column) {
      case AnswerColumn.SingleChoice one -> one.answer(respondent);
      case AnswerColumn.MultipleChoice several ->
          IntStream.range(0, answerNumbers.size())
              .filter(t -> several.isTicked(respondent, answerNumbers.get(t)))
              .findFirst()
              .orElse(answerNumbers.size());
      case AnswerColumn.Numbers _, AnswerColumn.Texts _ -> 0;
    };
  }

  private BitSet partsOf(BitSet set) {
    var partSet = new BitSet();
    int number = sets.indexOf(set);
    parts.forEach(
        (in, part) -> {
          if (in.get(number)) {
            partSet.set(part);
          }
        });
    return partSet;
  }

  /**
   * Records the base of a set of people, or one of their answers, as published.
   *
   * @param answer the number of the answer, or -1 for the base
   */
  void addPublished(BitSet set, int answer) {
    var partSet = partsOf(set);
    var answers = new BitSet();
    if (answer >= 0) {
      answers.set(answer);
    }
    addPublished(partSet, answers, answer < 0);
  }

  private void addPublished(BitSet partSet, BitSet answers, boolean base) {
    published.add(new PublishedFigures(partSet, answers));
    ledgers.forEach(
        subLedger -> subLedger.ledger.addPublished(figures(subLedger, partSet, answers, base)));
  }

  // Returns the printed figures of these parts that belong to the ledger.
  private static List<BitSet> figures(
      SubLedger subLedger, BitSet partSet, BitSet answers, boolean base) {
    var figures = new ArrayList<BitSet>();
    if (base) {
      figures.add(subLedger.ledger.figure(partSet, subLedger.all()));
    }
    subLedger.answerNumbers.stream()
        .filter(answers::get)
        .forEach(answer -> figures.add(subLedger.ledger.figure(partSet, subLedger.cellOf(answer))));
    return figures;
  }

  /**
   * Returns true when the count may become known: the number of people in the set who gave one of
   * these answers, or who ticked or did not tick this one.
   */
  boolean mayReveal(BitSet set, BaseLinks.RevealedCount sum) {
    return ledgersAbout(sum)
        .allMatch(subLedger -> subLedger.ledger.mayPublish(figures(subLedger, set, sum)));
  }

  /** Records the count as public, without checking it. */
  void addPublished(BitSet set, BaseLinks.RevealedCount sum) {
    ledgersAbout(sum)
        .forEach(subLedger -> subLedger.ledger.addPublished(figures(subLedger, set, sum)));
  }

  private Stream<SubLedger> ledgersAbout(BaseLinks.RevealedCount sum) {
    return ledgers.stream().filter(subLedger -> subLedger.has(sum.answers()));
  }

  private List<BitSet> figures(SubLedger subLedger, BitSet set, BaseLinks.RevealedCount sum) {
    var cells = new BitSet();
    sum.answers().stream().forEach(answer -> cells.or(subLedger.cellOf(answer)));
    if (!sum.ticked()) {
      cells.flip(0, subLedger.width);
    }
    return List.of(subLedger.ledger.figure(partsOf(set), cells));
  }

  /**
   * Returns the answers that may be published together with the base of this set, and records them
   * as published; empty when nothing may be published.
   */
  Optional<BitSet> publishAllowed(BitSet set, BitSet wanted) {
    var partSet = partsOf(set);
    var allowed =
        column instanceof AnswerColumn.SingleChoice
            ? findAllowedOfSingle(partSet, wanted)
            : findAllowedOfMultiple(partSet, wanted);
    allowed.ifPresent(answers -> addPublished(partSet, answers, true));
    return allowed;
  }

  // Tries all wanted answers first, and then only those already published for overlapping people.
  // Returns empty when neither may be published.
  private Optional<BitSet> findAllowedOfSingle(BitSet partSet, BitSet wanted) {
    var common = (BitSet) wanted.clone();
    BitSet seen = new BitSet();
    for (var earlier : published) {
      if (earlier.parts.intersects(partSet)) {
        seen.or(earlier.answers);
      }
    }
    common.and(seen);
    return Stream.of(wanted, common).filter(answers -> mayPublish(partSet, answers)).findFirst();
  }

  // Tries the answers one by one; the exclusive ones come last, because they add up with each of
  // the others.
  private Optional<BitSet> findAllowedOfMultiple(BitSet partSet, BitSet wanted) {
    if (!mayPublish(partSet, new BitSet())) {
      return Optional.empty();
    }
    var allowed = new BitSet();
    IntStream.concat(
            wanted.stream().filter(answer -> !exclusive.get(answer)),
            wanted.stream().filter(exclusive::get))
        .forEach(
            answer -> {
              allowed.set(answer);
              allowed.set(answer, mayPublish(partSet, allowed, answer));
            });
    return Optional.of(allowed);
  }

  private boolean mayPublish(BitSet partSet, BitSet answers) {
    return ledgers.stream().allMatch(k -> k.ledger.mayPublish(figures(k, partSet, answers, true)));
  }

  private boolean mayPublish(BitSet partSet, BitSet answers, int newest) {
    return ledgers.stream()
        .filter(subLedger -> subLedger.answerNumbers.contains(newest))
        .allMatch(
            subLedger -> subLedger.ledger.mayPublish(figures(subLedger, partSet, answers, true)));
  }
}
