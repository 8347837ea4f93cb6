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

  private static final int MOST_PARTS = 30;

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
    sizes =
        IntStream.range(0, counts.length).mapToObj(part -> figure(only(part), every())).toList();
  }

  private static BitSet only(int number) {
    var only = new BitSet();
    only.set(number);
    return only;
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
    var out = new Span(known, cells.length);
    // what follows from the rest is out already, and hiding it would hide nothing
    var fresh = figures.stream().filter(figure -> !out.has(figure)).toList();
    if (fresh.isEmpty()) {
      return true;
    }
    var all = new ArrayList<>(known);
    all.addAll(fresh);
    var parts = together(fresh, all);
    return parts.length <= MOST_PARTS
        && !tells(parts, known, all, true)
        && !tells(parts, with(sizes, known), with(sizes, all), false);
  }

  /** Whether it follows from what has left: no other counts fit that differ there. */
  public boolean tells(BitSet figure) {
    return !new OtherTables(cells, with(sizes, known)).leaveOpen(figure);
  }

  /** Whether these may leave without giving away one of those that did not. */
  public boolean leavesOpen(List<BitSet> figures, List<BitSet> others) {
    var after = new OtherTables(cells, with(with(sizes, known), figures));
    return others.stream().allMatch(other -> tells(other) || after.leaveOpen(other));
  }

  // Whoever knows who is in which part knows how many are, also where nobody printed it.
  private static List<BitSet> with(List<BitSet> some, List<BitSet> others) {
    return Stream.concat(some.stream(), others.stream()).distinct().toList();
  }

  private boolean tells(int[] parts, List<BitSet> earlier, List<BitSet> all, boolean sizesToo) {
    var before = new Span(earlier, cells.length);
    var after = new OtherTables(cells, all);
    return secrets(sizesToo).stream().anyMatch(secret -> tells(parts, secret, before, after));
  }

  /** That few in some parts gave one of these answers; how many is few. */
  private record Secret(BitSet answers, int below) {}

  // What tells of few: that few answered (where nobody did there is nothing to tell), that few gave
  // an answer or two, that few did not.
  private List<Secret> secrets(boolean sizesToo) {
    var secrets = new ArrayList<Secret>();
    if (sizesToo) {
      secrets.add(new Secret(every(), thresholds.distribution()));
    }
    for (int one = 0; one < answers; one++) {
      for (int other = one; other < answers; other++) {
        var some = new BitSet();
        some.set(one);
        some.set(other);
        secrets.add(new Secret(some, thresholds.answers()));
        var rest = every();
        rest.andNot(some);
        if (!rest.isEmpty()) {
          secrets.add(new Secret(rest, thresholds.answers()));
        }
      }
    }
    // how many answered is no secret to whoever knows it
    return secrets.stream()
        .distinct()
        .filter(secret -> sizesToo || secret.answers.cardinality() < answers)
        .toList();
  }

  private BitSet every() {
    var every = new BitSet();
    every.set(0, answers);
    return every;
  }

  // Whether some parts together are the same in all other tables that are found, and were not known
  // before. A table in which they differ may come to light only when it is looked for.
  private boolean tells(int[] parts, Secret secret, Span before, OtherTables after) {
    IntStream.of(parts).forEach(part -> after.leaveOpen(figure(only(part), secret.answers)));
    while (true) {
      var small =
          IntStream.of(parts)
              .filter(part -> sum(only(part), secret.answers) < secret.below)
              .mapToObj(
                  part ->
                      new SameSums.Part(
                          part,
                          sum(only(part), secret.answers),
                          after.weigh(figure(only(part), secret.answers))))
              .toList();
      var same = SameSums.of(small, secret.below);
      if (same.isEmpty()) {
        return true;
      }
      var told =
          same.get().stream()
              .filter(set -> sum(set, every()) > 0)
              .map(set -> figure(set, secret.answers))
              .filter(figure -> !before.has(figure))
              .findFirst();
      if (told.isEmpty() || !after.leaveOpen(told.get())) {
        return told.isPresent();
      }
    }
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
