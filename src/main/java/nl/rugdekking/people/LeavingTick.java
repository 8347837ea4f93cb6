// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import nl.rugdekking.audit.Audit;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.organisation.Directory;
import nl.rugdekking.organisation.HeldOffice;
import nl.rugdekking.tick.DueRows;
import nl.rugdekking.tick.DueWork;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Ends the positions and offices of people who leave, on the day after their last one. */
@Component
class LeavingTick implements DueWork {

  private final LeavingRepository repository;
  private final Directory directory;
  private final Roles roles;
  private final Audit audit;
  private final DueRows rows;
  private final TransactionTemplate transactions;
  private final Clock clock;

  LeavingTick(
      LeavingRepository repository,
      Directory directory,
      Roles roles,
      Audit audit,
      DueRows rows,
      TransactionTemplate transactions,
      Clock clock) {
    this.repository = repository;
    this.directory = directory;
    this.roles = roles;
    this.audit = audit;
    this.rows = rows;
    this.transactions = transactions;
    this.clock = clock;
  }

  @Override
  public String kind() {
    return Leavings.KIND;
  }

  @Override
  public void run() {
    var due = transactions.execute(status -> repository.over(LocalDate.now(clock)));
    rows.each(
        Leavings.KIND,
        "leaving",
        due,
        Leaving::id,
        departure ->
            transactions.executeWithoutResult(
                status -> repository.claim(departure.id()).ifPresent(this::carryOut)));
  }

  private void carryOut(Leaving departure) {
    directory.lock();
    var person = departure.person();
    int ended = 0;
    int remaining = 0;
    for (var held : directory.held()) {
      if (held.person().equals(person)) {
        if (departure.scope().covers(held)) {
          directory.end(held);
          ended++;
        } else {
          remaining++;
        }
      }
    }
    directory.changed();
    var keptRoles = new ArrayList<String>();
    for (var office : directory.offices()) {
      if (office.person().equals(person) && isEndedBy(office, departure, remaining)) {
        // the last administrator and the last fallback keep that role until somebody takes over
        if (roles.takeAfterLastDay(office.id()) != Roles.Taken.TAKEN) {
          keptRoles.add(office.office().kind().name());
        }
      }
    }
    repository.carriedOut(departure.id(), clock.instant());
    audit.record(
        AuditEvent.of("leaving.carried-out", Purpose.SUPPORT, "person", person.value()).with(Map.of("positions", Integer.toString(ended), "kept", String.join(" ", keptRoles))));
  }

  // All offices end for somebody without a position; for others only the offices for that body.
  private static boolean isEndedBy(HeldOffice office, Leaving departure, int remainingPositions) {
    return remainingPositions == 0
        || (departure.scope().unit() == null && office.office().body() == departure.scope().body());
  }
}
