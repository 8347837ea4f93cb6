// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import nl.rugdekking.access.PartId;

/**
 * Tells that a part is a repetition: somebody linked a perpetrator of it to an earlier incident. A
 * police report is then owed (L631). Calculated from the links and not stored. The subject room
 * implements it, because it depends on the register and not the other way round.
 */
public interface Repetition {

  boolean isRepeated(PartId part);
}
