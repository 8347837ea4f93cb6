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
 * Wakes what has to act after a registration: the ledger at its first term, the counts for the
 * overview, and the rooms that call somebody in danger.
 */
@Component
class CaseSignals {

  private final Due due;
  private final ObjectProvider<Alerts> alerts;

  CaseSignals(Due due, ObjectProvider<Alerts> alerts) {
    this.due = due;
    this.alerts = alerts;
  }

  void registered(Instant now, Optional<Instant> firstDue) {
    firstDue.ifPresent(at -> due.wake("promise", at));
    // the room of the counts lies above this one
    due.wake("tally", now);
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
