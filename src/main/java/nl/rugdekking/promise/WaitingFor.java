// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

/** The party that a promise waits for. */
public enum WaitingFor {
  AFFECTED,
  POLICE,
  SUBJECT,
  /**
   * The responsible person, who decides although the affected person said no or could not be
   * reached.
   */
  RESPONSIBLE,
  /** The handler must ask the police for advice, or record that no advice is needed. */
  HANDLER,
  OTHER
}
