// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation.help;

import java.util.Arrays;
import java.util.List;
import nl.rugdekking.organisation.BodyKind;
import org.jspecify.annotations.Nullable;

/**
 * A place that people can call for help. Places outside the organisation have a name and a number
 * that the program ships with; the organisation enters the numbers of its own handlers and
 * advisers.
 */
public enum HelpPlace {
  COUNCIL,
  EXECUTIVE,
  ORGANISATION,
  ADVISER,
  POLICE("0900-8844"),
  VICTIM_SUPPORT("0900-0101"),
  SUPPORT_TEAM("070-3738314");

  private final @Nullable String shippedNumber;

  HelpPlace() {
    this.shippedNumber = null;
  }

  HelpPlace(String shippedNumber) {
    this.shippedNumber = shippedNumber;
  }

  public boolean isOutside() {
    return shippedNumber != null;
  }

  /** Returns true when the number is that of handlers of the organisation itself. */
  public boolean isOfHandlers() {
    return !isOutside() && this != ADVISER;
  }

  @Nullable String shippedNumber() {
    return shippedNumber;
  }

  public static List<HelpPlace> listOutside() {
    return Arrays.stream(values()).filter(HelpPlace::isOutside).toList();
  }

  /** Returns the place to call about what happens to people of this body. */
  static HelpPlace of(BodyKind body) {
    return switch (body) {
      case COUNCIL -> COUNCIL;
      case EXECUTIVE, MAYOR -> EXECUTIVE;
      case ORGANISATION -> ORGANISATION;
    };
  }
}
