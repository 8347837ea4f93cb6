// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.norm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * The uncertain facts on which an offence still depends. One of the ways must hold; a way holds
 * when of each of its groups at least one fact is true. What is certain stands in no group.
 *
 * @param ways empty when the offence does not wait for a fact to turn out true
 */
public record OpenConditions(List<List<Set<Fact>>> ways) {

  static final OpenConditions NONE = new OpenConditions(List.of());

  // With more facts than this, trying every combination would take too long, and nobody would
  // understand the sentence.
  private static final int MOST_FACTS = 10;

  /**
   * Finds the smallest combinations of uncertain facts with which an offence fits.
   *
   * @param uncertain the facts that are tried
   * @param fits returns true when the offence fits with these facts beside those that are certain
   */
  static OpenConditions find(Set<Fact> uncertain, Predicate<Set<Fact>> fits) {
    if (uncertain.isEmpty() || fits.test(Set.of())) {
      return NONE;
    }
    var tried = uncertain.stream().sorted().limit(MOST_FACTS).toList();
    var smallest = new ArrayList<Set<Fact>>();
    for (var some : listCombinations(tried)) {
      if (smallest.stream().noneMatch(some::containsAll) && fits.test(some)) {
        smallest.add(some);
      }
    }
    return new OpenConditions(smallest.isEmpty() ? List.of() : group(smallest));
  }

  // The smaller combinations come first.
  private static List<Set<Fact>> listCombinations(List<Fact> facts) {
    var all = new ArrayList<Set<Fact>>();
    for (var bits = 1; bits < 1 << facts.size(); bits++) {
      var some = EnumSet.noneOf(Fact.class);
      for (var at = 0; at < facts.size(); at++) {
        if ((bits & 1 << at) != 0) {
          some.add(facts.get(at));
        }
      }
      all.add(some);
    }
    all.sort(Comparator.comparingInt(Set::size));
    return all;
  }

  // Facts that can take each other's place in every combination are alternatives. When each
  // combination is a choice of one fact from every group, one way describes them all; otherwise
  // each combination stays a way of its own.
  private static List<List<Set<Fact>>> group(List<Set<Fact>> combinations) {
    var groups = new ArrayList<Set<Fact>>();
    var facts = new TreeSet<Fact>();
    combinations.forEach(facts::addAll);
    for (var fact : facts) {
      groups.stream()
          .filter(group -> canReplace(fact, group.iterator().next(), combinations))
          .findFirst()
          .ifPresentOrElse(group -> group.add(fact), () -> groups.add(EnumSet.of(fact)));
    }
    var choices = groups.stream().mapToInt(Set::size).reduce(1, Math::multiplyExact);
    var isChoice =
        choices == combinations.size()
            && combinations.stream().allMatch(some -> some.size() == groups.size());
    return isChoice
        ? List.of(List.copyOf(groups))
        : combinations.stream().map(OpenConditions::listAlone).toList();
  }

  private static boolean canReplace(Fact one, Fact other, List<Set<Fact>> combinations) {
    var known = new HashSet<>(combinations);
    return combinations.stream()
        .filter(some -> some.contains(one) || some.contains(other))
        .allMatch(
            some -> {
              var changed = EnumSet.copyOf(some);
              changed.remove(some.contains(one) ? one : other);
              changed.add(some.contains(one) ? other : one);
              return !(some.contains(one) && some.contains(other)) && known.contains(changed);
            });
  }

  private static List<Set<Fact>> listAlone(Set<Fact> facts) {
    return facts.stream().<Set<Fact>>map(EnumSet::of).toList();
  }
}
