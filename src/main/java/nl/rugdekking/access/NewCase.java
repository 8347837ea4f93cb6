// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.time.Instant;
import java.util.List;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A new case that the register opens, with its reporter and its affected persons.
 *
 * @param accused the colleagues it accuses, who are blocked before a handler is chosen
 */
public record NewCase(
    IncidentId incident,
    @Nullable PersonId reporter,
    Lane lane,
    Instant openedAt,
    List<NewPart> parts,
    List<PersonId> accused) {

  /**
   * @param manager the direct manager of the affected person, who handles the part for staff
   */
  public record NewPart(
      PartId id,
      @Nullable PersonId affected,
      @Nullable PersonId manager,
      BodyKind body,
      boolean coordinatorReads) {}
}
