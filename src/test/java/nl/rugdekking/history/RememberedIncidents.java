// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.IncidentRepository.PastDate;
import org.springframework.boot.test.context.TestComponent;

/** Incidents of the past, for tests of other rooms. */
@TestComponent
public class RememberedIncidents {

  private final PastIncidents past;

  RememberedIncidents(PastIncidents past) {
    this.past = past;
  }

  /** Somebody of this body, of whom the list said no name. */
  public void add(LocalDate day, String channel, BodyKind body, PersonId by) {
    past.add(
        new PastIncident(
            new PastDate(day, ChronoUnit.DAYS),
            new PastIncident.PastChannel(channel, null),
            null,
            List.of(),
            body,
            "councillor",
            null,
            null,
            null,
            "Vroeger",
            null),
        by);
  }
}
