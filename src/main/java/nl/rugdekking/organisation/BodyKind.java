// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

/** A kind of body. Each body adopts its own policy and is the controller of its own processing. */
public enum BodyKind {
  COUNCIL,
  EXECUTIVE,
  MAYOR,
  ORGANISATION
}
