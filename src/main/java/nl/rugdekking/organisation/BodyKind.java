// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

/** Each adopts its own norm and policy and is controller of its own processing. */
public enum BodyKind {
  COUNCIL,
  EXECUTIVE,
  MAYOR,
  ORGANISATION
}
