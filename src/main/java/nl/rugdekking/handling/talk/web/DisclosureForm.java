// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.talk.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import nl.rugdekking.handling.talk.LegalDuty;
import nl.rugdekking.web.TypedDate;
import nl.rugdekking.web.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * The form, as typed, for what the law obliged a confidential adviser to pass on.
 *
 * @param told YES when the affected person heard it beforehand, otherwise NO
 */
record DisclosureForm(
    @Nullable UUID form,
    @Nullable String duty,
    @Nullable String day,
    @Nullable String told,
    @Nullable String reason) {

  private static final int MAX_LENGTH = 2_000;

  static DisclosureForm empty() {
    return new DisclosureForm(UUID.randomUUID(), null, "", null, "");
  }

  void check(Errors errors, Predicate<LocalDate> isPossible) {
    if (findDuty().isEmpty()) {
      errors.rejectValue("duty", "register.choose");
    }
    if (TypedDate.parse(day).filter(isPossible).isEmpty()) {
      errors.rejectValue("day", "handling.talk.day.wrong");
    }
    if (!"YES".equals(told) && !"NO".equals(told)) {
      errors.rejectValue("told", "register.choose");
    }
    if ("NO".equals(told) && reasonWhenNotTold().isEmpty()) {
      errors.rejectValue("reason", "handling.disclosure.reason.empty");
    }
    if (reasonWhenNotTold().length() > MAX_LENGTH) {
      errors.rejectValue("reason", "handling.disclosure.reason.long");
    }
  }

  UUID id() {
    return form == null ? UUID.randomUUID() : form;
  }

  LegalDuty getDuty() {
    return findDuty().orElseThrow();
  }

  LocalDate getDay() {
    return TypedDate.parse(day).orElseThrow();
  }

  String reasonWhenNotTold() {
    return "NO".equals(told) && reason != null ? TypedText.removeUnreadable(reason).strip() : "";
  }

  private Optional<LegalDuty> findDuty() {
    return Arrays.stream(LegalDuty.values()).filter(one -> one.name().equals(duty)).findFirst();
  }
}
