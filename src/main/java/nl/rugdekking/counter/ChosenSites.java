// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.counter;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.rugdekking.organisation.sites.Site;
import nl.rugdekking.response.ResponseId;

/**
 * The sites at which measures hold. A measure holds at no site until somebody chose its sites, so a
 * site that is added later never receives a measure by itself.
 *
 * @param byMeasure the chosen sites of each measure for which somebody chose; a set may be empty
 */
record ChosenSites(Map<ResponseId, Set<UUID>> byMeasure) {

  boolean includes(ResponseId measure, Site site) {
    return site.isOpen() && byMeasure.getOrDefault(measure, Set.of()).contains(site.id());
  }

  /** Returns true when somebody chose, also when they chose no site. */
  boolean isChosen(ResponseId measure) {
    return byMeasure.containsKey(measure);
  }
}
