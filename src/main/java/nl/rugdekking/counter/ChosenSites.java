// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.counter;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.rugdekking.organisation.sites.Site;
import nl.rugdekking.organisation.sites.SiteKind;
import nl.rugdekking.response.MeasureKind;
import nl.rugdekking.response.ResponseId;

/**
 * The sites at which measures hold. As long as nobody chose them for a measure, they follow from
 * its kind.
 *
 * @param byMeasure the chosen sites of each measure for which somebody chose; a set may be empty
 */
record ChosenSites(Map<ResponseId, Set<UUID>> byMeasure) {

  boolean includes(ResponseId measure, MeasureKind kind, Site site) {
    var chosen = byMeasure.get(measure);
    return site.isOpen()
        && (chosen == null ? isUsual(kind, site.kind()) : chosen.contains(site.id()));
  }

  // A ban from the buildings leaves the public gallery open, so it holds where no meetings are.
  // Other limitations hold only at the sites that somebody names.
  private static boolean isUsual(MeasureKind kind, SiteKind site) {
    return switch (kind) {
      case BUILDING_BAN -> site != SiteKind.MEETING;
      case MEETING_ORDER, ORAL_ORDER, COMMITTEE_ORDER -> site == SiteKind.MEETING;
      default -> false;
    };
  }
}
