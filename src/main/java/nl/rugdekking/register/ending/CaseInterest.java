// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.ending;

import java.time.LocalDate;
import java.util.Optional;
import nl.rugdekking.access.IncidentId;

/**
 * Implemented by each room (module) that still needs the data of a case after it was closed, such
 * as for a measure that is still running. The term for which the data are kept counts from the last
 * of these days.
 */
public interface CaseInterest {

  /**
   * The day on which the last interest of this room ends or ended; empty when it never had one with
   * an end.
   */
  Optional<LocalDate> findLastDay(IncidentId incident);
}
