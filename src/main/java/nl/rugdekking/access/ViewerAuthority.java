// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.util.List;
import nl.rugdekking.organisation.Office;
import nl.rugdekking.organisation.PersonId;

/**
 * A person's offices of today, on which the rules decide.
 *
 * @param isInService true when the person has a position or an office today; without one, parts
 *     that are assigned to them are closed to them
 * @param isInExecutive true for a member of the executive other than the mayor; they may not read
 *     cases of the council
 * @param isMayor true for the mayor, who may judge a member of the executive
 */
record ViewerAuthority(
    PersonId person,
    List<Office> offices,
    boolean isInService,
    boolean isInExecutive,
    boolean isMayor,
    DelegatedOffices delegatedOffices) {

  ViewerAuthority {
    delegatedOffices = isInService ? delegatedOffices : DelegatedOffices.NONE;
  }
}
