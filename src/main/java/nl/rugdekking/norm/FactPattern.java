// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.norm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The facts that an offence asks for, as a pattern. A pattern has one or more ways to fit; each way
 * is a list of conditions that must all hold.
 *
 * @param ways the ways to fit; empty when only the police can see whether the offence fits
 */
public record FactPattern(List<List<Condition>> ways) {

  private static final String POLICE = "police";
  private static final String ANY = "any";

  /**
   * A condition that holds when one of the facts is there, or when one of the offences fits.
   *
   * @param negated true when it holds only if none of the facts is there
   * @param names the names of facts and of groups of facts, as they are written in the table
   * @param offences the codes of earlier rows; "any" stands for each of them
   */
  public record Condition(
      boolean negated, List<String> names, Set<Fact> facts, Set<String> offences) {

    /** Returns the facts by which the condition holds; empty when it does not hold. */
    private Optional<Set<Fact>> match(Set<Fact> given, Map<String, Set<Fact>> fitting) {
      var found = EnumSet.noneOf(Fact.class);
      facts.stream().filter(given::contains).forEach(found::add);
      if (negated) {
        return found.isEmpty() ? Optional.of(Set.of()) : Optional.empty();
      }
      fitting.forEach(
          (code, because) -> {
            if (offences.contains(code) || offences.contains(ANY)) {
              found.addAll(because);
            }
          });
      return found.isEmpty() ? Optional.empty() : Optional.of(found);
    }
  }

  /**
   * Reads a pattern as it stands in the table.
   *
   * @param groups the groups of facts, by their names
   * @param earlier the codes of the rows above this one, to which the pattern may refer
   * @throws IllegalArgumentException with a sentence that says what is wrong
   */
  static FactPattern parse(String text, Map<String, Set<Fact>> groups, Collection<String> earlier) {
    if (text.equals(POLICE)) {
      return new FactPattern(List.of());
    }
    List<List<Condition>> ways = new ArrayList<>();
    for (var way : text.split(" of ", -1)) {
      ways.add(
          Arrays.stream(way.split("\\+", -1))
              .map(condition -> parseCondition(condition.strip(), groups, earlier))
              .toList());
    }
    return new FactPattern(ways);
  }

  private static Condition parseCondition(
      String text, Map<String, Set<Fact>> groups, Collection<String> earlier) {
    var negated = text.startsWith("not ");
    var facts = EnumSet.noneOf(Fact.class);
    List<String> names = new ArrayList<>();
    Set<String> offences = new LinkedHashSet<>();
    for (var option : (negated ? text.substring(4) : text).split("\\|", -1)) {
      var name = option.strip();
      if (name.startsWith("=")) {
        offences.add(requireEarlier(name.substring(1), earlier));
      } else {
        names.add(name);
        facts.addAll(groups.getOrDefault(name, Set.of()));
        if (!groups.containsKey(name)) {
          facts.add(parseFact(name));
        }
      }
    }
    if (negated && (!offences.isEmpty() || facts.stream().anyMatch(f -> !f.is(Fact.Kind.PERSON)))) {
      throw new IllegalArgumentException("\"not\" is only for facts about the person");
    }
    return new Condition(negated, names, facts, offences);
  }

  private static String requireEarlier(String code, Collection<String> earlier) {
    if (!code.equals(ANY) && !earlier.contains(code)) {
      throw new IllegalArgumentException("no row above this one is called " + code);
    }
    return code;
  }

  private static Fact parseFact(String name) {
    var found = Arrays.stream(Fact.values()).filter(fact -> fact.name().equals(name)).findFirst();
    return found
        .filter(fact -> !fact.is(Fact.Kind.SPEECH))
        .orElseThrow(() -> new IllegalArgumentException("the fact " + name + " is not known"));
  }

  /** Returns true when nobody but the police can see the facts that point to the offence. */
  public boolean isForPoliceOnly() {
    return ways.isEmpty();
  }

  /**
   * Returns the facts by which the pattern fits; empty when it does not fit.
   *
   * @param fitting the earlier rows that fit, each with the facts by which it fits
   */
  Optional<Set<Fact>> match(Set<Fact> given, Map<String, Set<Fact>> fitting) {
    var because = EnumSet.noneOf(Fact.class);
    var fits = false;
    for (var way : ways) {
      var matches = way.stream().map(condition -> condition.match(given, fitting)).toList();
      if (matches.stream().allMatch(Optional::isPresent)) {
        fits = true;
        matches.stream().flatMap(Optional::stream).forEach(because::addAll);
      }
    }
    return fits ? Optional.of(because) : Optional.empty();
  }
}
