// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import java.util.Locale;

public enum OrganisationKind {
  MUNICIPALITY,
  PROVINCE,
  WATER_BOARD,
  JOINT_BODY;

  String setUpFile() {
    return "setup/" + name().toLowerCase(Locale.ROOT) + ".yaml";
  }
}
