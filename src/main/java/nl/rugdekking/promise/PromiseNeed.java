// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

/**
 * The data that somebody to whom one promise was given needs to keep it. The name of the affected
 * person and the ways to reach them come with every promise, unless the name is withheld.
 */
public enum PromiseNeed {
  /** The words of the reports. */
  WORDS,
  WHEN_AND_WHERE,
  PERPETRATOR,
  /** The answer of the affected person about care. */
  CARE_WISH,
  /** The answer of the affected person about the police, and the advice of the police. */
  POLICE_WISH,
  /**
   * The answer of the affected person about damage, and the text that was written when they were
   * asked about it.
   */
  DAMAGE,
  /**
   * The measure that the perpetrator contests, with its facts, hearing and letters, and what was
   * received against it.
   */
  CONTESTED_MEASURE
}
