// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.recovery;

import java.util.Set;
import nl.rugdekking.register.PartRecord;

/**
 * Tells from a title if the affected person is an employee of the organisation. Mayor, alderman and
 * councillor have no contract of employment, and whoever is hired has one with somebody else.
 */
final class Employment {

  private static final Set<String> WITHOUT_CONTRACT =
      Set.of(
          "mayor",
          "alderman",
          "councillor",
          "committee-member",
          "faction-staff",
          "former-holder",
          "candidate",
          "family",
          "hired");

  private Employment() {}

  /** Returns true when they are an employee; false as well when nobody recorded their title. */
  static boolean isEmployed(PartRecord affected) {
    var title = affected.positionTitle();
    return title != null && !WITHOUT_CONTRACT.contains(title);
  }
}
