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
 * What is out of one question. People are parted by every set of them that is or will be told of;
 * of a question with several answers each answer is kept for itself, as ticked or not.
 */
final class QuestionLedger {

  private static final int TICKED = 0;

  /** A column that is out: of whom, and which answers. */
  private record Out(BitSet parts, BitSet answers) {}

  private final AnswerColumn column;
  private final int answers;
  private final List<BitSet> sets;
  private final Map<BitSet, Integer> parts = new HashMap<>();
  private final List<AnswerLedger> ledgers = new ArrayList<>();
  private final List<Out> out = new ArrayList<>();

  QuestionLedger(AnswerColumn column, int answers, List<BitSet> sets, Thresholds thresholds) {
    this.column = column;
    this.answers = answers;
    this.sets = List.copyOf(sets);
    var partOf = IntStream.range(0, column.size()).map(this::part).toArray();
    if (column instanceof AnswerColumn.One one) {
      ledgers.add(new AnswerLedger(counts(one, partOf), thresholds));
    } else {
      IntStream.range(0, answers)
          .forEach(a -> ledgers.add(new AnswerLedger(ticks(a, partOf), thresholds)));
    }
  }

  private int part(int respondent) {
    var in = new BitSet();
    IntStream.range(0, sets.size()).filter(s -> sets.get(s).get(respondent)).forEach(in::set);
    return parts.computeIfAbsent(in, key -> parts.size());
  }

  private int[][] counts(AnswerColumn.One one, int[] partOf) {
    var counts = new int[parts.size()][answers];
    for (int i = 0; i < partOf.length; i++) {
      if (one.isAnswered(i)) {
        counts[partOf[i]][(one.values()[i] & 0xff) - AnswerColumn.FIRST]++;
      }
    }
    return counts;
  }

  private int[][] ticks(int answer, int[] partOf) {
    var counts = new int[parts.size()][2];
    for (int i = 0; i < partOf.length; i++) {
      if (column.isAnswered(i)) {
        boolean ticked = (((AnswerColumn.Several) column).ticks()[i] & 1L << answer) != 0;
        counts[partOf[i]][ticked ? TICKED : 1 - TICKED]++;
      }
    }
    return counts;
  }

  private BitSet partsOf(BitSet set) {
    var some = new BitSet();
    int number = sets.indexOf(set);
    parts.forEach(
        (in, part) -> {
          if (in.get(number)) {
            some.set(part);
          }
        });
    return some;
  }

  /** What was out before: the base, or one answer, of a set of people. */
  void keep(BitSet set, int answer) {
    var some = partsOf(set);
    var which = new BitSet();
    if (answer >= 0) {
      which.set(answer);
    }
    keep(some, which, answer < 0);
  }

  private void keep(BitSet some, BitSet which, boolean base) {
    out.add(new Out(some, which));
    for (int l = 0; l < ledgers.size(); l++) {
      ledgers.get(l).keep(figures(l, some, which, base));
    }
  }

  // The figures of a ledger among what is printed of these parts.
  private List<BitSet> figures(int ledger, BitSet some, BitSet which, boolean base) {
    var figures = new ArrayList<BitSet>();
    boolean one = column instanceof AnswerColumn.One;
    if (base) {
      figures.add(ledgers.get(ledger).figure(some, first(one ? answers : 2)));
    }
    if (one) {
      which.stream().forEach(a -> figures.add(ledgers.get(ledger).figure(some, only(a))));
    } else if (which.get(ledger)) {
      figures.add(ledgers.get(ledger).figure(some, only(TICKED)));
    }
    return figures;
  }

  private static BitSet first(int number) {
    var first = new BitSet();
    first.set(0, number);
    return first;
  }

  private static BitSet only(int answer) {
    var only = new BitSet();
    only.set(answer);
    return only;
  }

  /** Whether it may be known how many of a set gave one of these answers, or (ticked) just this. */
  boolean allows(BitSet set, BaseLinks.Sum sum) {
    return ledgers.get(ledger(sum)).allows(figures(set, sum));
  }

  /** That is known from now on, whatever it tells. */
  void keep(BitSet set, BaseLinks.Sum sum) {
    ledgers.get(ledger(sum)).keep(figures(set, sum));
  }

  private int ledger(BaseLinks.Sum sum) {
    return column instanceof AnswerColumn.One ? 0 : sum.answers().nextSetBit(0);
  }

  private List<BitSet> figures(BitSet set, BaseLinks.Sum sum) {
    boolean one = column instanceof AnswerColumn.One;
    var which = one ? sum.answers() : only(sum.ticked() ? TICKED : 1 - TICKED);
    return List.of(ledgers.get(ledger(sum)).figure(partsOf(set), which));
  }

  /** Which of the answers may leave with the base of this set; none when nothing may. */
  Optional<BitSet> release(BitSet set, BitSet wanted) {
    var some = partsOf(set);
    var allowed =
        column instanceof AnswerColumn.One ? allowedOfOne(some, wanted) : allowed(some, wanted);
    allowed.ifPresent(which -> keep(some, which, true));
    return allowed;
  }

  // All that is wanted, or what is out wherever these people are told of, or nothing.
  private Optional<BitSet> allowedOfOne(BitSet some, BitSet wanted) {
    var common = (BitSet) wanted.clone();
    BitSet seen = new BitSet();
    for (var earlier : out) {
      if (earlier.parts.intersects(some)) {
        seen.or(earlier.answers);
      }
    }
    common.and(seen);
    return Stream.of(wanted, common)
        .filter(which -> ledgers.getFirst().allows(figures(0, some, which, true)))
        .findFirst();
  }

  private Optional<BitSet> allowed(BitSet some, BitSet wanted) {
    var allowed = new BitSet();
    for (int l = 0; l < ledgers.size(); l++) {
      if (!ledgers.get(l).allows(figures(l, some, new BitSet(), true))) {
        return Optional.empty();
      }
      boolean may = wanted.get(l) && ledgers.get(l).allows(figures(l, some, only(l), true));
      allowed.set(l, may);
    }
    return Optional.of(allowed);
  }
}
