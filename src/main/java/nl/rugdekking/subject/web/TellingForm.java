// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Optional;
import nl.rugdekking.subject.NoticeStatus;
import nl.rugdekking.subject.SubjectNotice;
import nl.rugdekking.web.TypedDate;
import org.jspecify.annotations.Nullable;

/** The form that records on which day and in which way a subject was told. */
record TellingForm(
    @Nullable String day, @NotNull(message = "{register.choose}") SubjectNotice.@Nullable Way way) {

  static TellingForm of(NoticeStatus status) {
    var told = status.told();
    return told == null
        ? new TellingForm(null, null)
        : new TellingForm(told.on().toString(), told.way());
  }

  Optional<LocalDate> parseDay() {
    return TypedDate.parse(day);
  }
}
