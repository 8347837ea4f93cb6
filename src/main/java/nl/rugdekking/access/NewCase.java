// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.time.Instant;
import java.util.List;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A case as the register opens it: who is affected, who told of it.
 *
 * @param accused colleagues it is about; blocked before anybody is asked to handle it
 */
public record NewCase(
    IncidentId incident,
    @Nullable PersonId reporter,
    Lane lane,
    Instant openedAt,
    List<NewPart> parts,
    List<PersonId> accused) {

  /**
   * @param manager the affected's direct manager, who handles it for staff
   */
  public record NewPart(
      PartId id,
      @Nullable PersonId affected,
      @Nullable PersonId manager,
      BodyKind body,
      boolean coordinatorReads) {}
}
