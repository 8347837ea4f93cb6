// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

/**
 * An answer of a list. An exclusive one ("none of these") cannot be combined with others; a missing
 * one ("don't know") is counted in tables but marked as missing where means are computed.
 */
record Answer(String code, BilingualText label, boolean exclusive, boolean missing) {

  /** An answer whose label is its code. */
  static Answer withoutLabel(String code, boolean exclusive) {
    return new Answer(code, BilingualText.same(code), exclusive, false);
  }
}
