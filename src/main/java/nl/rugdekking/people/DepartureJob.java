// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.AuditLog;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.organisation.PeopleDirectory;
import nl.rugdekking.tick.DueRowProcessor;
import nl.rugdekking.tick.DueWork;
import org.springframework.stereotype.Component;

/** Ends the positions and offices of people who leave, on the day after their last day. */
@Component
record DepartureJob(
    DepartureRepository repository,
    PeopleDirectory directory,
    Roles roles,
    AuditLog audit,
    DueRowProcessor rows,
    Clock clock)
    implements DueWork {

  @Override
  public String kind() {
    return Departures.KIND;
  }

  @Override
  public void run() {
    rows.processEachInTransaction(
        Departures.KIND,
        "leaving",
        () -> repository.listOverBefore(LocalDate.now(clock)),
        Departure::id,
        departure -> repository.lock(departure.id()).ifPresent(this::carryOut));
  }

  private void carryOut(Departure departure) {
    directory.lock();
    var person = departure.person();
    int ended = 0;
    int remaining = 0;
    for (var held : directory.listPositions()) {
      if (held.person().equals(person)) {
        if (departure.scope().covers(held)) {
          directory.end(held);
          ended++;
        } else {
          remaining++;
        }
      }
    }
    directory.scheduleHandlerCheck();
    var keptRoles = new ArrayList<String>();
    for (var office : directory.offices()) {
      if (office.person().equals(person) && departure.ends(office, remaining > 0)) {
        // The last administrator and the last fallback (the outsider who handles cases about the
        // top) keep that role until somebody takes over.
        if (roles.revokeAfterLastDay(office.id()) != RevocationResult.TAKEN) {
          keptRoles.add(office.office().kind().name());
        }
      }
    }
    repository.markCarriedOut(departure.id(), clock.instant());
    audit.record(
        AuditEvent.of("leaving.carried-out", Purpose.SUPPORT, "person", person.value())
            .with(
                Map.of("positions", Integer.toString(ended), "kept", String.join(" ", keptRoles))));
  }
}
