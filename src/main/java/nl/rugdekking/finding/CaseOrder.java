// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

/** The orders in which a list of cases can be read. */
public enum CaseOrder {
  /** The newest first. This is the only order without a limit on the number of cases. */
  NEWEST,
  /** Sorts by the first due date; cases in which nothing is owed come last. */
  DUE,
  NUMBER,
  /** The most serious first; those that nobody has assessed come last. */
  SEVERITY,
  /** By the name of the handler; those without one come last. */
  HANDLER,
  /** The case in which something was recorded last comes first. */
  LAST_STEP
}
