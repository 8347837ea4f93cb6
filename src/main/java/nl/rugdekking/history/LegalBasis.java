// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

/**
 * The legal basis on which names of perpetrators are taken in (domain rule 13: without one, they
 * are left out).
 */
public enum LegalBasis {
  /** No ground: names are left out. */
  NONE,
  /** The organisation's own interest in protecting its people: AVG 6(1)(f) with UAVG 33. */
  INTEREST,
  /** A task of general interest: AVG 6(1)(e) with UAVG 33. */
  TASK
}
