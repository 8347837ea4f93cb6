// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.util.Set;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.OrganisationStructure;

/**
 * Decides under which body an imported incident falls, by the position of the affected person; the
 * rules of that body decide who may read it.
 */
final class BodyOfPosition {

  private static final Set<String> COUNCIL =
      Set.of("councillor", "committee-member", "faction-staff", "former-holder", "clerk");

  private BodyOfPosition() {}

  static BodyKind of(String title, OrganisationStructure structure) {
    var body = of(title);
    return structure.bodies().containsKey(body) ? body : BodyKind.ORGANISATION;
  }

  private static BodyKind of(String title) {
    if (title.equals("mayor")) {
      return BodyKind.MAYOR;
    }
    if (title.equals("alderman")) {
      return BodyKind.EXECUTIVE;
    }
    return COUNCIL.contains(title) ? BodyKind.COUNCIL : BodyKind.ORGANISATION;
  }
}
