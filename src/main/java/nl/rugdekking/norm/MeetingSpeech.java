// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.norm;

import java.util.Set;
import nl.rugdekking.organisation.OrganisationKind;
import org.jspecify.annotations.Nullable;

/**
 * Whether words can be prosecuted that somebody said in a meeting, or submitted to it in writing.
 *
 * @param article the article that protects them; null when none was found
 * @param isProtected true when they cannot be prosecuted; false when that is uncertain, and the
 *     lawyer of the organisation decides
 */
public record MeetingSpeech(@Nullable String article, int year, boolean isProtected) {

  /** One row of the table: which words of whom it is about. */
  record Rule(
      Set<OrganisationKind> kinds, Set<Fact> places, Set<Fact> speakers, MeetingSpeech speech) {

    boolean covers(OrganisationKind kind, Set<Fact> facts) {
      return kinds.contains(kind)
          && places.stream().anyMatch(facts::contains)
          && speakers.stream().anyMatch(facts::contains);
    }
  }
}
