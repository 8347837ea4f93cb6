// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.norm;

import java.time.LocalDate;
import java.util.Set;
import nl.rugdekking.organisation.OrganisationKind;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one act, toward one affected person.
 *
 * @param uncertain facts of which nobody knows whether they are so; an offence that fits only with
 *     them is marked as uncertain
 * @param knownOn the day on which the affected person learned of the act; null when nobody says it
 */
public record OffenceQuestion(
    OrganisationKind kind, Set<Fact> facts, Set<Fact> uncertain, @Nullable LocalDate knownOn) {

  public OffenceQuestion {
    facts = Set.copyOf(facts);
    uncertain = Set.copyOf(uncertain);
  }
}
