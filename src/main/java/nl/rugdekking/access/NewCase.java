// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.time.Instant;
import java.util.List;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.Position;
import org.jspecify.annotations.Nullable;

/**
 * A new case that the register opens, with its reporter and its affected persons.
 *
 * @param accused the colleagues it accuses, who are blocked before a handler is chosen
 * @param ownersDay the moment from which others than the affected person may read a report on that
 *     person's behalf; null when they may read it at once, as in danger
 */
public record NewCase(
    IncidentId incident,
    @Nullable PersonId reporter,
    Lane lane,
    Instant openedAt,
    List<NewPart> parts,
    List<PersonId> accused,
    @Nullable Instant ownersDay) {

  /**
   * Opens one of the parts with its handler. If somebody reported on behalf of the affected person,
   * only that person may read it at first.
   */
  CasePart open(NewPart part, Assignment assignment) {
    var hold = findHold(part, assignment.owner());
    return CasePart.of(part, incident, lane, assignment, openedAt, hold);
  }

  /**
   * The moment until which only the affected person may read their part. Null when others may read
   * it at once: the affected person reported it or is unknown, nobody handles it, the handler is
   * the reporter, or it is a talk in confidence.
   */
  private @Nullable Instant findHold(NewPart part, @Nullable PersonId owner) {
    var onBehalf = part.affected() != null && !part.affected().equals(reporter);
    var isKnownToOwner = owner == null || owner.equals(reporter);
    return onBehalf && !isKnownToOwner && lane != Lane.CONFIDENTIAL ? ownersDay : null;
  }

  /**
   * @param position the position of the affected person, which decides who handles the part; null
   *     while that person is unknown
   * @param body the body whose policy applies
   */
  public record NewPart(
      PartId id, @Nullable Position position, BodyKind body, boolean coordinatorReads) {

    @Nullable PersonId affected() {
      return position == null ? null : position.person();
    }
  }
}
