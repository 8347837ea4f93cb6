// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.figures;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the sets of parts that have few people together and whose sum is the same in all tables
 * that {@link AlternativeTables} found. It combines the sets of two halves of the parts (meet in
 * the middle, Horowitz and Sahni 1974), so that thirty parts take only as long as two times
 * fifteen.
 */
final class SameSums {

  /** The number of sets beyond which the search gives up. */
  private static final int MAX_GROUPS = 4_096;

  /**
   * A part of the people.
   *
   * @param count the number of people in the part
   * @param weight a hash of how the part differs in the other tables; these add up to zero for sets
   *     that do not differ
   */
  record Part(int number, int count, long weight) {}

  private record Sum(int parts, int count, long weight) {}

  private SameSums() {}

  /**
   * Returns all these sets with fewer people than {@code below}; empty when there are too many
   * sets.
   */
  static Optional<List<BitSet>> of(List<Part> parts, int below) {
    var first = smallSums(parts, 0, parts.size() / 2, below);
    var second = smallSums(parts, parts.size() / 2, parts.size(), below);
    Map<Long, List<Sum>> byWeight = new HashMap<>();
    first.forEach(sum -> byWeight.computeIfAbsent(sum.weight, w -> new ArrayList<>()).add(sum));
    var same = new ArrayList<BitSet>();
    for (var sum : second) {
      for (var other : byWeight.getOrDefault(-sum.weight, List.of())) {
        if (sum.count + other.count < below && (sum.parts | other.parts) != 0) {
          same.add(toSet(parts, sum.parts | other.parts));
        }
        if (same.size() > MAX_GROUPS) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(same);
  }

  // Returns all sets of these parts with few people, the empty set first.
  private static List<Sum> smallSums(List<Part> parts, int from, int to, int below) {
    var sums = new ArrayList<>(List.of(new Sum(0, 0, 0)));
    for (int i = from; i < to; i++) {
      var part = parts.get(i);
      int bit = 1 << i;
      for (int s = sums.size() - 1; s >= 0; s--) {
        var sum = sums.get(s);
        if (sum.count + part.count < below) {
          sums.add(new Sum(sum.parts | bit, sum.count + part.count, sum.weight + part.weight));
        }
      }
    }
    return sums;
  }

  private static BitSet toSet(List<Part> parts, int chosen) {
    var set = new BitSet();
    for (int i = 0; i < parts.size(); i++) {
      if ((chosen >> i & 1) == 1) {
        set.set(parts.get(i).number);
      }
    }
    return set;
  }
}
