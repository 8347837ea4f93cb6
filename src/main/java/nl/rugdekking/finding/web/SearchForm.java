// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import jakarta.validation.constraints.Size;
import java.util.Optional;
import nl.rugdekking.finding.CaseSearchQuery;
import nl.rugdekking.web.TypedDate;
import org.jspecify.annotations.Nullable;

/**
 * The form of a search, as typed. It is always sent by POST, so that the words that somebody
 * searches for are never part of an address.
 *
 * @param after the place where the previous search stopped
 */
record SearchForm(
    @Size(max = 200, message = "{finding.search.long}") @Nullable String words,
    @Size(max = 40, message = "{finding.search.long}") @Nullable String from,
    @Size(max = 40, message = "{finding.search.long}") @Nullable String to,
    @Nullable String after) {

  static SearchForm empty() {
    return new SearchForm(null, null, null, null);
  }

  CaseSearchQuery toQuery() {
    return new CaseSearchQuery(
        words, TypedDate.parse(from).orElse(null), TypedDate.parse(to).orElse(null));
  }

  /** Returns true when a period was typed, so that its fields are not folded away. */
  public boolean hasPeriod() {
    return hasText(from) || hasText(to);
  }

  /** The field whose text is no valid date; empty when all are valid. */
  Optional<String> findInvalidDay() {
    if (isInvalidDay(from)) {
      return Optional.of("from");
    }
    return isInvalidDay(to) ? Optional.of("to") : Optional.empty();
  }

  private static boolean isInvalidDay(@Nullable String text) {
    return hasText(text) && TypedDate.parse(text).isEmpty();
  }

  private static boolean hasText(@Nullable String text) {
    return text != null && !text.isBlank();
  }
}
