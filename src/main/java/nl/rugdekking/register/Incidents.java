// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.database.Ids;
import nl.rugdekking.vault.KeyKind;
import nl.rugdekking.vault.Vault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Registers incidents from reports, always in the transaction of the report. */
@Service
public class Incidents {

  private final IncidentRepository repository;
  private final IncidentNumbers numbers;
  private final PartCreator partCreator;
  private final Vault vault;
  private final Clock clock;

  Incidents(
      IncidentRepository repository,
      IncidentNumbers numbers,
      PartCreator partCreator,
      Vault vault,
      Clock clock) {
    this.repository = repository;
    this.numbers = numbers;
    this.partCreator = partCreator;
    this.vault = vault;
    this.clock = clock;
  }

  /**
   * Registers the incident together with its promises, so that no accepted report is ever without
   * them.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public RegisteredIncident register(Registration registration) {
    if (registration.affected().isEmpty()) {
      throw new IllegalArgumentException("An incident happened to somebody");
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var incident = new IncidentId(Ids.timeOrdered());
    var key = vault.newKey(KeyKind.INCIDENT);
    var number = numbers.reserve(incident, now);
    repository.insert(incident, key, registration, now);
    partCreator.createParts(new PartCreator.NewIncident(incident, number, key, now), registration);
    return new RegisteredIncident(incident, number);
  }
}
