// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.time.Instant;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One affected person in a case, as far as access must know.
 *
 * @param incident under which it was registered; handled there, or where that was brought to
 * @param continued the same person stands in another part of the case, which goes on
 */
public record CasePart(
    PartId id,
    IncidentId incident,
    @Nullable PersonId affected,
    BodyKind body,
    Lane lane,
    @Nullable PersonId owner,
    boolean coordinatorReads,
    boolean nameWithheld,
    boolean escalated,
    boolean open,
    Instant openedAt,
    boolean continued) {

  CasePart in(Lane otherLane, @Nullable PersonId otherOwner, boolean nowEscalated) {
    return new CasePart(
        id,
        incident,
        affected,
        body,
        otherLane,
        otherOwner,
        coordinatorReads,
        nameWithheld,
        nowEscalated,
        open,
        openedAt,
        continued);
  }
}
