// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.talk.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import nl.rugdekking.handling.talk.ReferralPlace;
import nl.rugdekking.web.TypedDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/** The form, as typed, for the place to which a confidential adviser referred somebody. */
record ReferralForm(@Nullable UUID form, @Nullable String place, @Nullable String day) {

  static ReferralForm empty() {
    return new ReferralForm(UUID.randomUUID(), null, "");
  }

  void check(Errors errors, Predicate<LocalDate> isPossible) {
    if (findPlace().isEmpty()) {
      errors.rejectValue("place", "register.choose");
    }
    if (TypedDate.parse(day).filter(isPossible).isEmpty()) {
      errors.rejectValue("day", "handling.talk.day.wrong");
    }
  }

  UUID id() {
    return form == null ? UUID.randomUUID() : form;
  }

  ReferralPlace getPlace() {
    return findPlace().orElseThrow();
  }

  LocalDate getDay() {
    return TypedDate.parse(day).orElseThrow();
  }

  private Optional<ReferralPlace> findPlace() {
    return Arrays.stream(ReferralPlace.values())
        .filter(one -> one.name().equals(place))
        .findFirst();
  }
}
