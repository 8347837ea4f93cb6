// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

/** The result of revoking a role. */
public enum RevocationResult {
  TAKEN,
  /** Refused: nobody would be left to give roles. */
  LAST_ADMINISTRATOR,
  /** Refused: nobody would be left to take over reports about the top. */
  LAST_FALLBACK
}
