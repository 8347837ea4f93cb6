// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import nl.rugdekking.access.Cases;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.Lane;
import nl.rugdekking.access.NewCase;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.Ids;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.KeyKind;
import nl.rugdekking.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Adds imported incidents to the register. They are closed from the start, without promises, and
 * nobody is notified of them (domain rule 13).
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class PastIncidents {

  private final Past past;
  private final Cases cases;
  private final Organisations organisations;
  private final Vault vault;
  private final Clock clock;

  PastIncidents(Past writer, Cases cases, Organisations organisations, Vault vault, Clock clock) {
    this.past = writer;
    this.cases = cases;
    this.organisations = organisations;
    this.vault = vault;
    this.clock = clock;
  }

  /** The incident, with the key that its original line is encrypted with. */
  record Taken(IncidentId incident, String number, KeyId key) {}

  public Taken add(PastIncident imported, PersonId by) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var then = imported.happenedOn().atStartOfDay(DueDates.ZONE).toInstant();
    var incident = new IncidentId(Ids.timeOrdered());
    var key = vault.newKey(KeyKind.INCIDENT);
    var number = past.claim(incident, then);
    past.addIncident(incident, key, imported, now);
    var part = createCase(imported, incident, then);
    past.addPart(imported, incident, part, key, then);
    past.say(imported, incident, part, key, new Past.Moment(now, by));
    return new Taken(incident, number, key);
  }

  private PartId createCase(PastIncident imported, IncidentId incident, Instant then) {
    var policy = organisations.structure().policy(imported.body());
    var part =
        new NewCase.NewPart(
            new PartId(Ids.timeOrdered()), null, null, imported.body(), policy.coordinatorReads());
    Set<PersonId> blocked = imported.namesake() == null ? Set.of() : Set.of(imported.namesake());
    cases.openPast(new NewCase(incident, null, Lane.OPEN, then, List.of(part), List.of()), blocked);
    cases.setOpen(part.id(), false);
    return part.id();
  }
}
