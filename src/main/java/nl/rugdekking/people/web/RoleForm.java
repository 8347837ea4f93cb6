// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people.web;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.Office;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.web.EnumCodes;
import nl.rugdekking.web.TypedDate;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * The form with which an administrator gives somebody a role. Its fields hold what was typed, so
 * that a wrong form can be shown again unchanged.
 *
 * @param who the person: a name or a mail address
 * @param role the code of the kind of office
 * @param body the code of the body; empty for the whole organisation
 * @param sure the role that the confirmation page was about, as {@link #confirmationKey} returns it
 */
record RoleForm(
    @Nullable String who,
    @Nullable String role,
    @Nullable String body,
    @Nullable String from,
    @Nullable String until,
    @Nullable String sure) {

  /** The roles that give access to earlier reports at once. */
  private static final Set<OfficeKind> CASE_OPENING_ROLES =
      EnumSet.of(
          OfficeKind.CASE_OWNER,
          OfficeKind.RESPONSIBLE,
          OfficeKind.DEPUTY,
          OfficeKind.FALLBACK,
          OfficeKind.COORDINATOR,
          OfficeKind.CONFIDENTIAL_ADVISER);

  static RoleForm empty() {
    return new RoleForm(null, null, "", null, null, null);
  }

  String whoOrNothing() {
    return who == null ? "" : who.strip();
  }

  Optional<OfficeKind> kind() {
    return EnumCodes.find(OfficeKind.class, role);
  }

  Optional<BodyKind> bodyKind() {
    return EnumCodes.find(BodyKind.class, body);
  }

  /** Returns the first day of the role; null when none was typed, or what was typed is no date. */
  @Nullable LocalDate day() {
    return TypedDate.parse(from).orElse(null);
  }

  /** Returns the last day of the role; null when none was typed, or what was typed is no date. */
  @Nullable LocalDate lastDay() {
    return TypedDate.parse(until).orElse(null);
  }

  Office office(PersonId person) {
    return new Office(person, kind().orElseThrow(), bodyKind().orElse(null));
  }

  /**
   * Returns true when the role has to be confirmed, with what it gives access to, before it is
   * given.
   */
  boolean needsConfirmation() {
    return kind().filter(CASE_OPENING_ROLES::contains).isPresent()
        && !confirmationKey().equals(sure);
  }

  /**
   * Returns person, role and body as one text; when one of them changes, the role has to be
   * confirmed again.
   */
  String confirmationKey() {
    return String.join(" ", whoOrNothing(), String.valueOf(role), String.valueOf(body));
  }

  /** Adds an error for each field that is empty, unknown or does not fit another one. */
  void check(BindingResult errors, LocalDate today) {
    if (whoOrNothing().isEmpty()) {
      errors.rejectValue("who", "people.roles.who.empty");
    }
    if (kind().isEmpty()) {
      errors.rejectValue("role", "people.roles.choose");
    }
    if (body != null && !body.isEmpty() && bodyKind().isEmpty()) {
      errors.rejectValue("body", "people.roles.choose");
    }
    var isEmployer = kind().filter(OfficeKind.EMPLOYER::equals).isPresent();
    if (isEmployer && bodyKind().filter(chosen -> chosen != BodyKind.COUNCIL).isPresent()) {
      errors.rejectValue("body", "people.roles.employer");
    }
    PositionForm.checkDay("from", from, errors);
    PositionForm.checkDay("until", until, errors);
    var first = day() == null ? today : day();
    var last = lastDay();
    if (last != null && first != null && last.isBefore(first)) {
      errors.rejectValue("until", "people.person.until.early");
    }
  }
}
