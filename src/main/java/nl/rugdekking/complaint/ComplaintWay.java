// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.complaint;

/** The way in which somebody went to the police. */
public enum ComplaintWay {
  SPOKEN,
  WRITTEN,
  /** A notice or report on the website of the police, which is no complaint. */
  ONLINE
}
