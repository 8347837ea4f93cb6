// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.figures;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is out of the answers to one question, from whatever division of the same people: which
 * answers of which sets of parts, and how many answered there. More is let go only when no count of
 * few, in any set of parts, can be worked out that could not be before: neither from what was
 * printed alone, nor by whoever knows besides who is in which part.
 */
public final class AnswerLedger {

  private static final int MOST_PARTS = 12;

  private final int[][] counts;
  private final int answers;
  private final int[] cells;
  private final Thresholds thresholds;
  private final List<BitSet> known = new ArrayList<>();
  private final List<BitSet> sizes;

  /** With the true counts by part and answer, which stay inside. */
  public AnswerLedger(int[][] counts, Thresholds thresholds) {
    this.counts = counts;
    this.thresholds = thresholds;
    answers = counts.length == 0 ? 0 : counts[0].length;
    cells = IntStream.range(0, counts.length * answers).map(this::count).toArray();
    var every = new BitSet();
    every.set(0, answers);
    sizes =
        IntStream.range(0, counts.length)
            .mapToObj(part -> figure(BitSet.valueOf(bit(part)), every))
            .toList();
  }

  private static long[] bit(int number) {
    var bits = new BitSet();
    bits.set(number);
    return bits.toLongArray();
  }

  private int count(int cell) {
    return counts[cell / answers][cell % answers];
  }

  /** One printed figure: these answers of those parts together. */
  public BitSet figure(BitSet parts, BitSet which) {
    var figure = new BitSet();
    parts.stream().forEach(part -> which.stream().forEach(a -> figure.set(part * answers + a)));
    return figure;
  }

  /** These have left, whatever they tell. */
  public void keep(List<BitSet> figures) {
    figures.stream().filter(figure -> !known.contains(figure)).forEach(known::add);
  }

  /** Whether these may leave together, after what has left before. */
  public boolean allows(List<BitSet> figures) {
    var fresh = figures.stream().filter(figure -> !known.contains(figure)).toList();
    if (fresh.isEmpty()) {
      return true;
    }
    var all = new ArrayList<>(known);
    all.addAll(fresh);
    var parts = together(fresh, all);
    if (parts.length > MOST_PARTS) {
      return false;
    }
    return !tells(parts, known, all, true)
        && !tells(parts, with(sizes, known), with(sizes, all), false);
  }

  // Whoever knows who is in which part knows how many are, also where nobody printed it.
  private static List<BitSet> with(List<BitSet> some, List<BitSet> others) {
    return Stream.concat(some.stream(), others.stream()).distinct().toList();
  }

  private boolean tells(int[] parts, List<BitSet> earlier, List<BitSet> all, boolean sizesToo) {
    var before = new OtherTables(cells, earlier);
    var after = new OtherTables(cells, all);
    return IntStream.range(1, 1 << parts.length)
        .mapToObj(set -> chosen(parts, set))
        .flatMap(set -> secrets(set, sizesToo).stream())
        .anyMatch(secret -> !after.leaveOpen(secret) && before.leaveOpen(secret));
  }

  private static BitSet chosen(int[] parts, int set) {
    var chosen = new BitSet();
    IntStream.range(0, parts.length)
        .filter(i -> (set >> i & 1) != 0)
        .forEach(i -> chosen.set(parts[i]));
    return chosen;
  }

  // The parts that figures tie to those of the new ones; others stand by themselves.
  private int[] together(List<BitSet> fresh, List<BitSet> all) {
    var tied = new BitSet();
    fresh.forEach(figure -> tied.or(partsOf(figure)));
    for (int before = -1; before < tied.cardinality(); ) {
      before = tied.cardinality();
      all.stream().map(this::partsOf).filter(tied::intersects).forEach(tied::or);
    }
    return tied.stream().toArray();
  }

  private BitSet partsOf(BitSet figure) {
    var parts = new BitSet();
    figure.stream().forEach(cell -> parts.set(cell / answers));
    return parts;
  }

  // What tells of few: that few answered (where nobody did there is nothing to tell), that few gave
  // an answer or two, that few did not.
  private List<BitSet> secrets(BitSet parts, boolean sizesToo) {
    var all = new BitSet();
    all.set(0, answers);
    int base = sum(parts, all);
    if (base == 0) {
      return List.of();
    }
    var secrets = new ArrayList<BitSet>();
    if (sizesToo && base < thresholds.distribution()) {
      secrets.add(figure(parts, all));
    }
    for (int one = 0; one < answers; one++) {
      for (int other = one; other < answers; other++) {
        var some = new BitSet();
        some.set(one);
        some.set(other);
        secret(parts, some, secrets);
        some.flip(0, answers);
        secret(parts, some, secrets);
      }
    }
    return secrets;
  }

  private void secret(BitSet parts, BitSet some, List<BitSet> secrets) {
    if (!some.isEmpty() && sum(parts, some) < thresholds.answers()) {
      secrets.add(figure(parts, some));
    }
  }

  private int sum(BitSet parts, BitSet some) {
    int sum = 0;
    for (int part = parts.nextSetBit(0); part >= 0; part = parts.nextSetBit(part + 1)) {
      for (int answer = some.nextSetBit(0); answer >= 0; answer = some.nextSetBit(answer + 1)) {
        sum += counts[part][answer];
      }
    }
    return sum;
  }
}
