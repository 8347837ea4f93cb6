// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

/** A kind of body. Each body adopts its own policy and is the controller of its own processing. */
public enum BodyKind {
  /** The elected council, with its own staff. */
  COUNCIL,
  /** The mayor and aldermen together. */
  EXECUTIVE,
  MAYOR,
  /** The civil service. */
  ORGANISATION;

  /** The body of somebody with this title, a code of the shipped lists; the civil service else. */
  static BodyKind ofTitle(String title) {
    return switch (title) {
      case "mayor" -> MAYOR;
      case "alderman" -> EXECUTIVE;
      case "councillor",
          "committee-member",
          "faction-staff",
          "former-holder",
          "candidate",
          "family",
          "clerk",
          "deputy-clerk",
          "clerk-staff" ->
          COUNCIL;
      default -> ORGANISATION;
    };
  }
}
