// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The kind of an organisation, which decides the data it begins with. */
public enum OrganisationKind {
  MUNICIPALITY,
  PROVINCE,
  WATER_BOARD,
  JOINT_BODY;

  String setUpFile() {
    return "setup/" + name().toLowerCase(Locale.ROOT) + ".yaml";
  }

  /** The titles that the set-up file of this kind has, in its order. */
  public Set<String> titles() {
    return SetUpData.loadFor(this).titles().stream()
        .map(Label::code)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
