// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.Office;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The handler of a part: in the open lane the manager for staff and the case owner of the body for
 * office holders, then the responsible person and the deputy; in every lane, at last, the fallback
 * outside. Blocked persons are skipped (domain rule 1).
 *
 * @param owner the handler, or null when the organisation has named nobody who may
 * @param escalated true when only the fallback outside may handle the part
 */
record Assignment(@Nullable PersonId owner, boolean escalated) {

  private static final List<OfficeKind> OPEN_LANE =
      List.of(OfficeKind.CASE_OWNER, OfficeKind.RESPONSIBLE, OfficeKind.DEPUTY);

  /**
   * The facts that the choice depends on.
   *
   * @param manager the manager of the affected person, or null when they have none here
   */
  record Facts(BodyKind body, Lane lane, @Nullable PersonId manager, boolean coordinatorReads) {

    static Facts of(CasePart part, @Nullable PersonId manager) {
      return new Facts(part.body(), part.lane(), manager, part.coordinatorReads());
    }

    static Facts of(NewCase.NewPart part, @Nullable PersonId manager, Lane lane) {
      return new Facts(part.body(), lane, manager, part.coordinatorReads());
    }

    List<OfficeKind> line() {
      return switch (lane) {
        case OPEN -> OPEN_LANE;
        case CONFIDENTIAL -> List.of(OfficeKind.CONFIDENTIAL_ADVISER);
        case ANONYMOUS ->
            coordinatorReads
                ? List.of(OfficeKind.COORDINATOR, OfficeKind.CONFIDENTIAL_ADVISER)
                : List.of(OfficeKind.CONFIDENTIAL_ADVISER);
      };
    }

    private boolean isForManager() {
      return lane == Lane.OPEN && body == BodyKind.ORGANISATION;
    }
  }

  static Assignment of(Facts facts, Set<PersonId> blocked, List<Office> offices) {
    var manager = facts.manager();
    if (facts.isForManager() && manager != null && !blocked.contains(manager)) {
      return new Assignment(manager, false);
    }
    var inLine = first(facts.body(), facts.line(), blocked, offices);
    return inLine != null
        ? new Assignment(inLine, false)
        : toFallback(facts.body(), blocked, offices);
  }

  /** For a part that has left the organisation's own line, and does not come back by itself. */
  static Assignment toFallback(BodyKind body, Set<PersonId> blocked, List<Office> offices) {
    return new Assignment(first(body, List.of(OfficeKind.FALLBACK), blocked, offices), true);
  }

  private static @Nullable PersonId first(
      BodyKind body, List<OfficeKind> kinds, Set<PersonId> blocked, List<Office> offices) {
    var candidates = new ArrayList<PersonId>();
    for (var kind : kinds) {
      offices.stream()
          .filter(office -> office.covers(kind, body))
          .map(Office::person)
          .forEach(candidates::add);
    }
    return candidates.stream().filter(person -> !blocked.contains(person)).findFirst().orElse(null);
  }
}
