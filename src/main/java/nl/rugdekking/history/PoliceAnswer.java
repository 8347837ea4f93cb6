// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

/** What a list says of a police report. */
public enum PoliceAnswer {
  YES,
  NO,
  NOT_YET,
  UNKNOWN
}
