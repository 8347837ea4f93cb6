// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.util.List;
import nl.rugdekking.organisation.Office;
import nl.rugdekking.organisation.PersonId;

/**
 * Who somebody is here today, as far as the rules look.
 *
 * @param serves has a position or an office that holds today: without, what was given to them to
 *     handle opens nothing any more
 */
record ViewerAuthority(
    PersonId person, List<Office> offices, boolean serves, DelegatedOffices standsIn) {

  ViewerAuthority {
    standsIn = serves ? standsIn : DelegatedOffices.NOBODY;
  }
}
