// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import jakarta.validation.constraints.Size;
import java.util.Optional;
import nl.rugdekking.finding.CaseSearchQuery;
import nl.rugdekking.subject.SubjectDetails;
import nl.rugdekking.web.TypedDate;
import org.jspecify.annotations.Nullable;

/**
 * The form of a search, as typed. It is always sent by POST, so that no searched word is part of an
 * address.
 *
 * @param after the place where the previous search stopped
 */
record SearchForm(
    @Size(max = 40, message = "{finding.search.long}") @Nullable String number,
    @Size(max = 200, message = "{finding.search.long}") @Nullable String words,
    @Size(max = 200, message = "{finding.search.long}") @Nullable String name,
    @Size(max = 60, message = "{finding.search.long}") @Nullable String telephone,
    @Size(max = 254, message = "{finding.search.long}") @Nullable String email,
    @Size(max = 200, message = "{finding.search.long}") @Nullable String handle,
    @Size(max = 254, message = "{finding.search.long}") @Nullable String affected,
    @Size(max = 40, message = "{finding.search.long}") @Nullable String from,
    @Size(max = 40, message = "{finding.search.long}") @Nullable String to,
    @Nullable String after) {

  static SearchForm empty() {
    return new SearchForm(null, null, null, null, null, null, null, null, null, null);
  }

  CaseSearchQuery toQuery() {
    return new CaseSearchQuery(
        number,
        new SubjectDetails(name, telephone, email, handle, null, null),
        affected,
        TypedDate.parse(from).orElse(null),
        TypedDate.parse(to).orElse(null),
        words);
  }

  /** The field whose text is no valid date; empty when all are valid. */
  Optional<String> findInvalidDay() {
    if (isInvalidDay(from)) {
      return Optional.of("from");
    }
    return isInvalidDay(to) ? Optional.of("to") : Optional.empty();
  }

  private static boolean isInvalidDay(@Nullable String text) {
    return text != null && !text.isBlank() && TypedDate.parse(text).isEmpty();
  }
}
