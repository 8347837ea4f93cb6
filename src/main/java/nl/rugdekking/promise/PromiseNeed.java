// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

/**
 * What somebody who was given one promise has to know to keep it. The name of the affected and how
 * to reach them come with each promise, unless the name is withheld.
 */
public enum PromiseNeed {
  /** The words of the reports. */
  WORDS,
  WHEN_AND_WHERE,
  PERPETRATOR,
  /** What the affected answered about care. */
  CARE_WISH,
  /** What the affected answered about the police, and what the police advised. */
  POLICE_WISH,
  /** What the affected answered about damage, and what was written when it was asked for. */
  DAMAGE
}
