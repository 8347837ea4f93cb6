// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people.web;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.web.EnumCodes;
import nl.rugdekking.web.TypedDate;
import nl.rugdekking.web.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * The form for a position of somebody. Its fields hold what was typed, so that a form with errors
 * can be shown again unchanged.
 *
 * @param title the code of the position
 * @param unit the department, or empty
 * @param manager the name of the person who leads them, or empty
 * @param sure the last day that the page asked about and that somebody confirmed
 */
record PositionForm(
    @Nullable String body,
    @Nullable String title,
    @Nullable String unit,
    @Nullable String manager,
    @Nullable String from,
    @Nullable String until,
    @Nullable String sure) {

  private static final int MAX_UNIT_LENGTH = 120;

  static PositionForm empty() {
    return new PositionForm("", "", "", "", "", "", null);
  }

  /**
   * Adds an error for each field that is missing, unknown or does not fit another one.
   *
   * @param titles the codes of the positions of this organisation
   */
  void check(BindingResult errors, Set<String> titles) {
    if (bodyKind().isEmpty()) {
      errors.rejectValue("body", "policy.choose");
    }
    if (title == null || !titles.contains(title)) {
      errors.rejectValue("title", "policy.choose");
    }
    if (unitOrNothing().length() > MAX_UNIT_LENGTH) {
      errors.rejectValue("unit", "policy.lists.name.wrong");
    }
    checkDay("from", from, errors);
    checkDay("until", until, errors);
    var last = lastDay();
    if (last != null && last.isBefore(firstDay(LocalDate.MIN))) {
      errors.rejectValue("until", "people.person.until.early");
    }
  }

  /** Adds an error when something was typed that is no day, or no day in a working life. */
  static void checkDay(String field, @Nullable String text, BindingResult errors) {
    if (text == null || text.isBlank()) {
      return;
    }
    var day = TypedDate.parse(text);
    if (day.isEmpty()) {
      errors.rejectValue(field, "people.roles.from.unreadable");
    } else if (!TypedDate.isInWorkingLife(day.get())) {
      errors.rejectValue(field, "people.day.year");
    }
  }

  Optional<BodyKind> bodyKind() {
    return EnumCodes.find(BodyKind.class, body);
  }

  String titleOrNothing() {
    return title == null ? "" : title;
  }

  String unitOrNothing() {
    return TypedText.cleanLine(unit == null ? "" : unit);
  }

  String managerOrNothing() {
    return manager == null ? "" : manager.strip();
  }

  /** Returns the first day, or this default when none was typed. */
  LocalDate firstDay(LocalDate defaultDay) {
    return TypedDate.parse(from).orElse(defaultDay);
  }

  /**
   * Returns true when somebody confirmed this last day after reading which roles nobody will have
   * then.
   */
  boolean isConfirmed() {
    return sure != null && sure.equals(until);
  }

  @Nullable LocalDate lastDay() {
    return TypedDate.parse(until).orElse(null);
  }
}
