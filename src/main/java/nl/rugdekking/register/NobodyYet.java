// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import nl.rugdekking.access.Access;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.CaseRole;
import nl.rugdekking.access.Cases;
import nl.rugdekking.organisation.Office;
import nl.rugdekking.organisation.OfficeChanges;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import org.springframework.stereotype.Component;

/**
 * Finds the administrators to inform when nobody may handle a part, and schedules another attempt
 * to assign it.
 */
@Component
class NobodyYet {

  /**
   * The time until the next attempt. It must be longer than another node may cache who holds which
   * office.
   */
  private static final Duration SOON = Duration.ofSeconds(15);

  private final People people;
  private final Cases cases;
  private final Access access;
  private final OfficeChanges changes;
  private final Clock clock;

  NobodyYet(People people, Cases cases, Access access, OfficeChanges changes, Clock clock) {
    this.people = people;
    this.cases = cases;
    this.access = access;
    this.changes = changes;
    this.clock = clock;
  }

  /**
   * The administrators to tell that a report waits, except those accused in it; the letter tells
   * nothing of its content. Empty when somebody else can handle it, because it is reassigned soon.
   */
  List<PersonId> tell(CasePart part) {
    changes.again(clock.instant().plus(SOON));
    if (part.owner() != null && othersHandle(part)) {
      return List.of();
    }
    return people.officesNow().stream()
        .filter(office -> office.kind() == OfficeKind.ADMINISTRATOR)
        .map(Office::person)
        .distinct()
        .filter(person -> !cases.accuses(part.incident(), person))
        .toList();
  }

  private boolean othersHandle(CasePart part) {
    return access.readers(part, Action.READ).stream()
        .anyMatch(reader -> reader.role() != CaseRole.COORDINATOR);
  }
}
