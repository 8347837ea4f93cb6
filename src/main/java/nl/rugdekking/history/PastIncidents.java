// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import nl.rugdekking.access.CaseAssignments;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.Lane;
import nl.rugdekking.access.NewCase;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.PastCases;
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

  private final PastIncidentWriter writer;
  private final CaseAssignments cases;
  private final PastCases past;
  private final Organisations organisations;
  private final Vault vault;
  private final Clock clock;

  PastIncidents(
      PastIncidentWriter writer,
      CaseAssignments cases,
      PastCases past,
      Organisations organisations,
      Vault vault,
      Clock clock) {
    this.writer = writer;
    this.cases = cases;
    this.past = past;
    this.organisations = organisations;
    this.vault = vault;
    this.clock = clock;
  }

  /** The incident, with the key that its original line is encrypted with. */
  record ImportedIncident(IncidentId incident, String number, KeyId key) {}

  public ImportedIncident add(PastIncident imported, PersonId by) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var then = imported.happened().firstDay().atStartOfDay(DueDates.ZONE).toInstant();
    var incident = new IncidentId(Ids.timeOrdered());
    var key = vault.newKey(KeyKind.INCIDENT);
    var number = writer.reserveNumber(incident, then);
    writer.addIncident(incident, key, imported, now);
    var part = createCase(imported, incident, then);
    writer.addPart(imported, incident, part, key, closedAt(imported, now));
    writer.recordImport(imported, incident, part, key, new PastIncidentWriter.ImportStamp(now, by));
    return new ImportedIncident(incident, number, key);
  }

  // Nobody knows when the old case was closed, so it is kept from the last day on which the
  // incident can have happened.
  private static Instant closedAt(PastIncident imported, Instant now) {
    var lastDay = imported.happened().lastDay().atStartOfDay(DueDates.ZONE).toInstant();
    return lastDay.isBefore(now) ? lastDay : now;
  }

  private PartId createCase(PastIncident imported, IncidentId incident, Instant then) {
    var policy = organisations.structure().policy(imported.body());
    var part =
        new NewCase.NewPart(
            new PartId(Ids.timeOrdered()), null, imported.body(), policy.coordinatorReads());
    Set<PersonId> blocked = imported.namesake() == null ? Set.of() : Set.of(imported.namesake());
    var opened =
        cases
            .openPastParts(
                new NewCase(incident, null, Lane.OPEN, then, List.of(part), List.of(), null),
                blocked)
            .getFirst();
    past.markAffected(incident);
    if (imported.handler() != null) {
      cases.assign(part.id(), opened.owner(), imported.handler());
    }
    cases.setOpen(part.id(), false);
    return part.id();
  }
}
