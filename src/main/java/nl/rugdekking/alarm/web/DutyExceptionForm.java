// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.web;

import java.util.Optional;
import nl.rugdekking.alarm.DutyException;
import nl.rugdekking.database.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * The form for hours in which somebody is away, as typed, so that a form with errors can be shown
 * again unchanged.
 */
record DutyExceptionForm(
    @Nullable String absent,
    @Nullable String instead,
    @Nullable String fromDay,
    @Nullable String fromTime,
    @Nullable String untilDay,
    @Nullable String untilTime) {

  static DutyExceptionForm empty(String day) {
    return new DutyExceptionForm("", "", day, "08:00", day, "18:00");
  }

  /**
   * Returns the exception. When a field is wrong, the result is empty and the error is added to the
   * form.
   */
  Optional<DutyException> toException(BindingResult errors) {
    var who = DutyShiftForm.parsePerson(absent);
    var other = DutyShiftForm.parsePerson(instead);
    if (who.isEmpty()) {
      errors.rejectValue("absent", "alarm.roster.officer.choose");
    }
    if (who.isPresent() && who.equals(other)) {
      errors.rejectValue("instead", "alarm.roster.instead.same");
    }
    var from = TypedMoment.of(fromDay, fromTime, errors, "fromDay", "fromTime");
    var until = TypedMoment.of(untilDay, untilTime, errors, "untilDay", "untilTime");
    if (from.isPresent() && until.isPresent() && !until.get().isAfter(from.get())) {
      errors.rejectValue("untilDay", "alarm.roster.until.before");
    }
    return errors.hasErrors()
        ? Optional.empty()
        : Optional.of(
            new DutyException(
                Ids.timeOrdered(),
                from.orElseThrow().toInstant(),
                until.orElseThrow().toInstant(),
                who.orElseThrow(),
                other.orElse(null)));
  }
}
