// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import java.time.LocalDate;
import java.util.UUID;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.HeldOffice;
import nl.rugdekking.organisation.HeldPosition;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The planned departure of somebody from a body (such as the council or the civil service) or from
 * one of its departments.
 *
 * @param lastDay the last day on which they work there
 */
public record Departure(UUID id, PersonId person, Scope scope, LocalDate lastDay) {

  /** Returns true when a line of a list says that the person stays after their last day. */
  boolean isContradictedBy(PeopleLine line) {
    return scope.covers(line) && (line.until() == null || line.until().isAfter(lastDay));
  }

  /**
   * Returns true when this departure ends the given role of the person who leaves. Somebody without
   * another position loses every role; others lose only the roles for the body that they leave as a
   * whole.
   */
  boolean ends(HeldOffice office, boolean hasOtherPosition) {
    return !hasOtherPosition || (scope.unit() == null && office.office().body() == scope.body());
  }

  /**
   * The part of the organisation that a list of people is complete for.
   *
   * @param unit the department, or null for the whole body
   */
  public record Scope(BodyKind body, @Nullable String unit) {

    boolean covers(HeldPosition held) {
      return held.body() == body && (unit == null || unit.equals(held.unit()));
    }

    boolean covers(PeopleLine line) {
      return line.body() == body && (unit == null || unit.equals(line.unit()));
    }
  }
}
