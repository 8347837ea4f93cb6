// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.talk;

/**
 * What obliged an adviser to pass on what was told in a talk. The message key is {@code
 * handling.disclosure.<name>}.
 */
public enum LegalDuty {
  /** A very serious crime, which everybody must report (160 Sv). */
  EVERYBODY,
  /** A crime in office, which officials must report (162 Sv). */
  OFFICIALS
}
