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
 * of a question with several answers each answer is kept for itself, as ticked or not, and beside
 * those that can only stand alone: with these it adds up.
 */
final class QuestionLedger {

  /** A column that is out: of whom, and which answers. */
  private record Out(BitSet parts, BitSet answers) {}

  /** Answers that exclude each other, and last, where there are any others, none of these. */
  private record Kept(List<Integer> told, int width, AnswerLedger ledger) {

    BitSet all() {
      var all = new BitSet();
      all.set(0, width);
      return all;
    }

    BitSet only(int answer) {
      var only = new BitSet();
      only.set(told.indexOf(answer));
      return only;
    }

    boolean has(BitSet answers) {
      return told.stream().anyMatch(answers::get);
    }
  }

  private final AnswerColumn column;
  private final BitSet alone;
  private final List<BitSet> sets;
  private final Map<BitSet, Integer> parts = new HashMap<>();
  private final List<Kept> ledgers = new ArrayList<>();
  private final List<Out> out = new ArrayList<>();

  QuestionLedger(AnswerColumn column, int answers, BitSet alone, List<BitSet> sets) {
    this.column = column;
    this.alone = alone;
    this.sets = List.copyOf(sets);
    var partOf = IntStream.range(0, column.size()).map(this::part).toArray();
    for (var told : together(column, answers, alone)) {
      int width = column instanceof AnswerColumn.One ? answers : told.size() + 1;
      var counts = counts(told, width, partOf);
      ledgers.add(new Kept(told, width, new AnswerLedger(counts, Thresholds.USUAL)));
    }
  }

  /** Which answers add up with each other: all, or each with those that can only stand alone. */
  static List<List<Integer>> together(AnswerColumn column, int answers, BitSet alone) {
    return column instanceof AnswerColumn.One
        ? List.of(IntStream.range(0, answers).boxed().toList())
        : Alone.together(answers, alone);
  }

  private int part(int respondent) {
    var in = new BitSet();
    IntStream.range(0, sets.size()).filter(s -> sets.get(s).get(respondent)).forEach(in::set);
    return parts.computeIfAbsent(in, key -> parts.size());
  }

  private int[][] counts(List<Integer> told, int width, int[] partOf) {
    var counts = new int[parts.size()][width];
    for (int i = 0; i < partOf.length; i++) {
      if (column.isAnswered(i)) {
        counts[partOf[i]][place(column, i, told)]++;
      }
    }
    return counts;
  }

  /** Which of these somebody gave who answered; the number after the last for none of them. */
  static int place(AnswerColumn column, int respondent, List<Integer> told) {
    return switch (column) {
      case AnswerColumn.One one -> (one.values()[respondent] & 0xff) - AnswerColumn.FIRST;
      case AnswerColumn.Several several ->
          IntStream.range(0, told.size())
              .filter(t -> (several.ticks()[respondent] & 1L << told.get(t)) != 0)
              .findFirst()
              .orElse(told.size());
      case AnswerColumn.Numbers _, AnswerColumn.Texts _ -> 0;
    };
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
    ledgers.forEach(kept -> kept.ledger.keep(figures(kept, some, which, base)));
  }

  // The figures of a ledger among what is printed of these parts.
  private static List<BitSet> figures(Kept kept, BitSet some, BitSet which, boolean base) {
    var figures = new ArrayList<BitSet>();
    if (base) {
      figures.add(kept.ledger.figure(some, kept.all()));
    }
    kept.told.stream()
        .filter(which::get)
        .forEach(answer -> figures.add(kept.ledger.figure(some, kept.only(answer))));
    return figures;
  }

  /** Whether it may be known how many of a set gave one of these answers, or (ticked) just this. */
  boolean allows(BitSet set, BaseLinks.Sum sum) {
    return concerned(sum).allMatch(kept -> kept.ledger.allows(figures(kept, set, sum)));
  }

  /** That is known from now on, whatever it tells. */
  void keep(BitSet set, BaseLinks.Sum sum) {
    concerned(sum).forEach(kept -> kept.ledger.keep(figures(kept, set, sum)));
  }

  private Stream<Kept> concerned(BaseLinks.Sum sum) {
    return ledgers.stream().filter(kept -> kept.has(sum.answers()));
  }

  private List<BitSet> figures(Kept kept, BitSet set, BaseLinks.Sum sum) {
    var which = new BitSet();
    sum.answers().stream().forEach(answer -> which.or(kept.only(answer)));
    if (!sum.ticked()) {
      which.flip(0, kept.width);
    }
    return List.of(kept.ledger.figure(partsOf(set), which));
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
    return Stream.of(wanted, common).filter(which -> mayLeave(some, which)).findFirst();
  }

  // One by one, those that can only stand alone last: they add up with each of the others.
  private Optional<BitSet> allowed(BitSet some, BitSet wanted) {
    if (!mayLeave(some, new BitSet())) {
      return Optional.empty();
    }
    var allowed = new BitSet();
    IntStream.concat(
            wanted.stream().filter(answer -> !alone.get(answer)),
            wanted.stream().filter(alone::get))
        .forEach(
            answer -> {
              allowed.set(answer);
              allowed.set(answer, mayLeave(some, allowed, answer));
            });
    return Optional.of(allowed);
  }

  private boolean mayLeave(BitSet some, BitSet which) {
    return ledgers.stream().allMatch(k -> k.ledger.allows(figures(k, some, which, true)));
  }

  private boolean mayLeave(BitSet some, BitSet which, int newest) {
    return ledgers.stream()
        .filter(kept -> kept.told.contains(newest))
        .allMatch(kept -> kept.ledger.allows(figures(kept, some, which, true)));
  }
}
