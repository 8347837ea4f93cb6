// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

/**
 * An answer one can choose. An exclusive one stands alone; a missing one ("don't know") is counted
 * in tables and marked as missing where means are taken.
 */
record Answer(String code, Words label, boolean exclusive, boolean missing) {

  /** Without words of its own. */
  static Answer plain(String code, boolean exclusive) {
    return new Answer(code, Words.same(code), exclusive, false);
  }
}
