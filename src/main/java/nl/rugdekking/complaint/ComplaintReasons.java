// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.complaint;

import java.util.Set;
import nl.rugdekking.access.PartId;

/**
 * Tells whether what was recorded about an act, besides its forms, leads to an offence that only
 * the affected can complain of. The room that asks for those facts implements it.
 */
public interface ComplaintReasons {

  /**
   * Returns true when a complaint of the affected person of this part may be needed.
   *
   * @param forms the codes of the forms of the acts against this person
   */
  boolean mayNeedComplaint(PartId part, Set<String> forms);
}
