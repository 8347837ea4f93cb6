// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

/** The moment at which a promise is made. */
public enum Start {
  /** With the report. */
  REPORT,
  /** With the report; it waits for the word of the affected, and its term counts from there. */
  ANSWER,
  /** When something else happened; its room makes it then. */
  LATER,
  /** The same, and only what is urgent: so it has one term, the urgent one. */
  URGENT_LATER;

  public boolean isWithReport() {
    return this == REPORT || this == ANSWER;
  }
}
