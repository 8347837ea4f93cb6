// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import nl.rugdekking.organisation.Position;

/**
 * What the accused is to the organisation. The measures that are open follow from it: toward a
 * colleague those of an employer, toward an office holder hardly any (domain rule 6).
 */
public enum Counterpart {
  /** Somebody who neither works nor holds office here. */
  CITIZEN,
  /** Somebody who works here; HR takes measures, outside the line of managers. */
  EMPLOYEE,
  /** A member of the council or the executive, or somebody who works for the council's members. */
  OFFICE_HOLDER;

  /** What the holder of these positions is; a citizen when there are none. */
  static Set<Counterpart> list(Collection<Position> positions) {
    var found = EnumSet.noneOf(Counterpart.class);
    for (var position : positions) {
      if (position.holdsOffice()) {
        found.add(OFFICE_HOLDER);
      } else if (position.isInService()) {
        found.add(EMPLOYEE);
      }
    }
    return found.isEmpty() ? EnumSet.of(CITIZEN) : found;
  }
}
