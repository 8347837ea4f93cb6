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
  ORGANISATION
}
