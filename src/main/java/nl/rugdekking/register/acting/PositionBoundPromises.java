// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.acting;

import nl.rugdekking.access.CasePart;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.PartRecord;

/**
 * Implemented by a room (module) with promises that depend on the position of the affected person.
 * The room plans these promises again after the position was corrected.
 */
public interface PositionBoundPromises {

  void afterPositionCorrected(PersonId by, CasePart part, PartRecord affected);
}
