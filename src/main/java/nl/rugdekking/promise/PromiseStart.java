// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

/** The moment at which a promise is made. */
public enum PromiseStart {
  /** It is made with the report. */
  REPORT,
  /**
   * It is made with the report and waits for the answer of the affected person; its term starts at
   * that answer.
   */
  ANSWER,
  /** It is made later, by the room whose event makes it owed. */
  LATER,
  /** It is made later and is always urgent, so that it has only the urgent term. */
  URGENT_LATER;

  public boolean isMadeWithReport() {
    return this == REPORT || this == ANSWER;
  }
}
