// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.norm;

import java.util.Set;

/**
 * What is known of the person to whom something happened, by what they do in the organisation.
 *
 * @param uncertain what may be so, but is open in the law or in our sources
 */
public record VictimFacts(Set<Fact> certain, Set<Fact> uncertain) {

  /** Of somebody whose title the table does not know. */
  static final VictimFacts UNKNOWN =
      new VictimFacts(Set.of(), Set.of(Fact.V_OFFICIAL, Fact.V_OFFICE_LIST));

  public VictimFacts {
    certain = Set.copyOf(certain);
    uncertain = Set.copyOf(uncertain);
  }
}
