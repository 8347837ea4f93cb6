// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

/** On what ground names of perpetrators come in (domain rule 13). */
public enum Ground {
  /** No ground: names are left out. */
  NONE,
  /** The organisation's own interest in protecting its people: AVG 6(1)(f) with UAVG 33. */
  INTEREST,
  /** A task of general interest: AVG 6(1)(e) with UAVG 33. */
  TASK
}
