// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

/** The answer of a list to the question whether a police report was made. */
public enum PoliceAnswer {
  YES,
  NO,
  NOT_YET,
  UNKNOWN
}
