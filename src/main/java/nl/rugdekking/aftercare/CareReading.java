// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.aftercare;

/** The part of the case that the affected person lets the care giver read. */
public enum CareReading {
  NOTHING,
  /** The words that the affected person wrote for the care giver. */
  WORDS,
  /** The same, and the words of the reports. */
  REPORT
}
