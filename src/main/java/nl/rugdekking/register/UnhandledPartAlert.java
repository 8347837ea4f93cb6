// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import nl.rugdekking.access.AccessControl;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.CaseRole;
import nl.rugdekking.organisation.Office;
import nl.rugdekking.organisation.OfficeChangeScheduler;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import org.springframework.stereotype.Component;

/**
 * Finds the administrators to inform when nobody may handle a part (the case of one affected
 * person), and schedules another attempt to find a handler.
 */
@Component
record UnhandledPartAlert(
    People people,
    CaseAssignments cases,
    AccessControl access,
    OfficeChangeScheduler changes,
    Clock clock) {

  /**
   * The time until the next attempt. It must be longer than another node may cache who holds which
   * office.
   */
  private static final Duration RETRY_DELAY = Duration.ofSeconds(15);

  /**
   * The administrators who must hear that a report waits for a handler, except those who are
   * accused in it. Empty when somebody besides the coordinator may read the part, because it is
   * soon assigned again.
   */
  List<PersonId> retryAndListRecipients(CasePart part) {
    changes.scheduleAgain(clock.instant().plus(RETRY_DELAY));
    if (part.owner() != null && isHandledByOthers(part)) {
      return List.of();
    }
    return people.listCurrentOffices().stream()
        .filter(office -> office.kind() == OfficeKind.ADMINISTRATOR)
        .map(Office::person)
        .distinct()
        .filter(person -> !cases.isAccused(part.incident(), person))
        .toList();
  }

  private boolean isHandledByOthers(CasePart part) {
    return access.readers(part, Action.READ).stream()
        .anyMatch(reader -> reader.role() != CaseRole.COORDINATOR);
  }
}
