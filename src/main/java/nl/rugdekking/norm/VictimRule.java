// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.norm;

import java.util.List;
import java.util.Set;
import nl.rugdekking.organisation.OrganisationKind;

/**
 * One row of the table: what a title says about somebody, in some kinds of organisation.
 *
 * @param titles codes of the positions that every organisation starts with
 * @param source where it was read
 * @param year the year of that text
 */
public record VictimRule(
    List<String> titles, Set<OrganisationKind> kinds, VictimFacts facts, String source, int year) {

  boolean covers(OrganisationKind kind, String title) {
    return kinds.contains(kind) && titles.contains(title);
  }
}
