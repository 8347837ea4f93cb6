// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A search for cases.
 *
 * @param words (part of) names, a number, contact details of a perpetrator, and words of the story;
 *     each word must occur somewhere in the case
 * @param from the first day of registration
 * @param to the last day of registration
 */
public record CaseSearchQuery(
    @Nullable String words, @Nullable LocalDate from, @Nullable LocalDate to) {

  /** Returns true when no field is filled in. */
  public boolean isEmpty() {
    return (words == null || words.isBlank()) && from == null && to == null;
  }

  /** The reason why a search for these words can find nothing. */
  public enum Fault {
    /** There is no letter or digit in it. */
    NO_LETTERS,
    /** It has single letters only. */
    SINGLE_LETTERS,
    TOO_MANY_WORDS
  }

  /** Returns the fault in the words, or null when they can be searched for. */
  public @Nullable Fault findFault() {
    return words == null || words.isBlank() ? null : SearchTerms.of(words).findFault();
  }
}
