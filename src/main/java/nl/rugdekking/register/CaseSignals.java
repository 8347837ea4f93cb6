// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.tick.Due;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Starts the work that follows a registration: the first reminder of a promise, the counts for the
 * overview, and the calls in danger.
 */
@Component
class CaseSignals {

  private final Due schedule;
  private final ObjectProvider<Alerts> alerts;

  CaseSignals(Due schedule, ObjectProvider<Alerts> alerts) {
    this.schedule = schedule;
    this.alerts = alerts;
  }

  void registered(Instant now, Optional<Instant> firstDue) {
    firstDue.ifPresent(at -> schedule.wake("promise", at));
    // The room that counts depends on the register, so its kind of work is named here by its code.
    schedule.wake("tally", now);
  }

  void danger(List<CasePart> parts) {
    alerts.forEach(alert -> alert.danger(parts));
  }

  void barred(List<CasePart> parts) {
    alerts.forEach(alert -> alert.barred(parts));
  }

  void found(CasePart part) {
    alerts.forEach(alert -> alert.found(part));
  }
}
