// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.figures;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Remembers which figures about one question have been published, and decides whether more may be
 * published. The people are divided into parts; a figure is the number of people in some of the
 * parts who gave one of some answers. New figures are refused when a count below the threshold, in
 * any set of parts, would then follow that did not follow before: from the published figures alone,
 * or for somebody who also knows who is in which part.
 */
public final class AnswerLedger {

  private static final int MAX_PARTS = 30;

  private final int[][] counts;
  private final int answers;
  private final int[] cells;
  private final Thresholds thresholds;
  private final List<BitSet> known = new ArrayList<>();
  private final List<BitSet> sizes;

  /**
   * @param counts the true counts, by part and answer; they are never published as such
   */
  public AnswerLedger(int[][] counts, Thresholds thresholds) {
    this.counts = counts;
    this.thresholds = thresholds;
    answers = counts.length == 0 ? 0 : counts[0].length;
    cells = IntStream.range(0, counts.length * answers).map(this::count).toArray();
    sizes =
        IntStream.range(0, counts.length)
            .mapToObj(part -> figure(setOf(part), allAnswers()))
            .toList();
  }

  private static BitSet setOf(int number) {
    var only = new BitSet();
    only.set(number);
    return only;
  }

  private int count(int cell) {
    return counts[cell / answers][cell % answers];
  }

  /** Returns the figure for these answers in those parts, as the set of the cells it adds up. */
  public BitSet figure(BitSet parts, BitSet chosen) {
    var figure = new BitSet();
    parts.stream().forEach(part -> chosen.stream().forEach(a -> figure.set(part * answers + a)));
    return figure;
  }

  /** Records these figures as published, without checking them. */
  public void addPublished(List<BitSet> figures) {
    figures.stream().filter(figure -> !known.contains(figure)).forEach(known::add);
  }

  /**
   * Returns true when these figures may be published together, beside the ones published before.
   */
  public boolean mayPublish(List<BitSet> figures) {
    var span = new DerivableSums(known, cells.length);
    // A figure that follows from published figures is public already, so hiding it is of no use.
    var fresh = figures.stream().filter(figure -> !span.contains(figure)).toList();
    if (fresh.isEmpty()) {
      return true;
    }
    var all = new ArrayList<>(known);
    all.addAll(fresh);
    var parts = connectedParts(fresh, all);
    return parts.length <= MAX_PARTS
        && !revealsSecret(parts, known, all, true)
        && !revealsSecret(parts, merge(sizes, known), merge(sizes, all), false);
  }

  /**
   * Returns true when the figure follows from what was published, that is, when no other counts fit
   * in which it differs.
   */
  public boolean isRevealed(BitSet figure) {
    return !new AlternativeTables(cells, merge(sizes, known)).canDiffer(figure);
  }

  /**
   * Returns true when publishing these figures does not reveal one of the others that is not
   * revealed yet.
   */
  public boolean keepsHidden(List<BitSet> figures, List<BitSet> others) {
    var after = new AlternativeTables(cells, merge(merge(sizes, known), figures));
    return others.stream().allMatch(other -> isRevealed(other) || after.canDiffer(other));
  }

  // Merges two lists. The sizes of the parts are added as known figures, for a reader who knows who
  // is in which part.
  private static List<BitSet> merge(List<BitSet> some, List<BitSet> others) {
    return Stream.concat(some.stream(), others.stream()).distinct().toList();
  }

  private boolean revealsSecret(
      int[] parts, List<BitSet> earlier, List<BitSet> all, boolean sizesAreSecret) {
    var before = new DerivableSums(earlier, cells.length);
    var after = new AlternativeTables(cells, all);
    return secrets(sizesAreSecret).stream()
        .anyMatch(secret -> revealsSecret(parts, secret, before, after));
  }

  /**
   * A fact that must stay hidden: in some parts, fewer than {@code below} people gave one of these
   * answers.
   */
  private record Secret(BitSet answers, int below) {}

  // Returns the facts that must stay hidden: that few people answered, that few gave one answer or
  // one of a pair of answers, and that few did not. A part in which nobody answered is no secret.
  private List<Secret> secrets(boolean sizesAreSecret) {
    var secrets = new ArrayList<Secret>();
    if (sizesAreSecret) {
      secrets.add(new Secret(allAnswers(), thresholds.distribution()));
    }
    for (int one = 0; one < answers; one++) {
      for (int other = one; other < answers; other++) {
        var some = new BitSet();
        some.set(one);
        some.set(other);
        secrets.add(new Secret(some, thresholds.answers()));
        var rest = allAnswers();
        rest.andNot(some);
        if (!rest.isEmpty()) {
          secrets.add(new Secret(rest, thresholds.answers()));
        }
      }
    }
    // For a reader who knows the sizes of the parts, the number of people who answered is no
    // secret.
    return secrets.stream()
        .distinct()
        .filter(secret -> sizesAreSecret || secret.answers.cardinality() < answers)
        .toList();
  }

  private BitSet allAnswers() {
    var allAnswers = new BitSet();
    allAnswers.set(0, answers);
    return allAnswers;
  }

  // Returns true when a secret sum of some parts is the same in all other tables found, and was not
  // known before. Looking for a table in which such a sum differs may add that table to the ones
  // found.
  private boolean revealsSecret(
      int[] parts, Secret secret, DerivableSums before, AlternativeTables after) {
    IntStream.of(parts).forEach(part -> after.canDiffer(figure(setOf(part), secret.answers)));
    while (true) {
      var small =
          IntStream.of(parts)
              .filter(part -> sum(setOf(part), secret.answers) < secret.below)
              .mapToObj(
                  part ->
                      new SameSums.Part(
                          part,
                          sum(setOf(part), secret.answers),
                          after.hashDifferences(figure(setOf(part), secret.answers))))
              .toList();
      var same = SameSums.of(small, secret.below);
      if (same.isEmpty()) {
        return true;
      }
      var revealed =
          same.get().stream()
              .filter(set -> sum(set, allAnswers()) > 0)
              .map(set -> figure(set, secret.answers))
              .filter(figure -> !before.contains(figure))
              .findFirst();
      if (revealed.isEmpty() || !after.canDiffer(revealed.get())) {
        return revealed.isPresent();
      }
    }
  }

  // Returns the parts that published figures connect to the parts of the new figures; the other
  // parts cannot be affected.
  private int[] connectedParts(List<BitSet> fresh, List<BitSet> all) {
    var connected = new BitSet();
    fresh.forEach(figure -> connected.or(partsOf(figure)));
    for (int before = -1; before < connected.cardinality(); ) {
      before = connected.cardinality();
      all.stream().map(this::partsOf).filter(connected::intersects).forEach(connected::or);
    }
    return connected.stream().toArray();
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
