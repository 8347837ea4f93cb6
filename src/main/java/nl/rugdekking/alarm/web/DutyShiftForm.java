// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.web;

import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.alarm.DutyShift;
import nl.rugdekking.database.Ids;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * The form for a shift of one or more weeks. Its fields hold what was typed, so that a form with
 * errors can be shown again unchanged.
 *
 * @param officer the id of the person who is called first
 * @param second the id of the person who is called second, or empty
 */
record DutyShiftForm(
    @Nullable String officer,
    @Nullable String second,
    @Nullable String startDay,
    @Nullable String startTime,
    @Nullable String weeks) {

  private static final int MAX_WEEKS = 52;

  static DutyShiftForm empty(String day) {
    return new DutyShiftForm("", "", day, "08:00", "1");
  }

  /** Returns the person with this id; empty when none was chosen, or when it is no id. */
  static Optional<PersonId> parsePerson(@Nullable String id) {
    try {
      return id == null || id.isBlank()
          ? Optional.empty()
          : Optional.of(new PersonId(UUID.fromString(id)));
    } catch (IllegalArgumentException noId) {
      return Optional.empty();
    }
  }

  // Returns 0 when what was typed is no number of at most two digits.
  private int parseWeeks() {
    return weeks != null && weeks.strip().matches("\\d{1,2}") ? Integer.parseInt(weeks.strip()) : 0;
  }

  /**
   * Returns the shift. When a field is wrong, the result is empty and the error is added to the
   * form.
   */
  Optional<DutyShift> toShift(BindingResult errors) {
    var who = parsePerson(officer);
    if (who.isEmpty()) {
      errors.rejectValue("officer", "alarm.roster.officer.choose");
    }
    if (who.isPresent() && who.equals(parsePerson(second))) {
      errors.rejectValue("second", "alarm.roster.second.same");
    }
    if (parseWeeks() < 1 || parseWeeks() > MAX_WEEKS) {
      errors.rejectValue("weeks", "alarm.roster.weeks.unreadable");
    }
    var start = TypedMoment.of(startDay, startTime, errors, "startDay", "startTime");
    return errors.hasErrors() || start.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new DutyShift(
                Ids.timeOrdered(),
                start.get().toInstant(),
                start.get().plusWeeks(parseWeeks()).toInstant(),
                who.orElseThrow(),
                parsePerson(second).orElse(null)));
  }
}
