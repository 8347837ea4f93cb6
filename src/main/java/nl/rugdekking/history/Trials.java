// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.PersonId;
import org.springframework.stereotype.Component;

/**
 * Tries out the import of a list, against the people and retention terms of the organisation and
 * the events that were imported before.
 */
@Component
class Trials {

  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  private final Origins origins;
  private final Organisations organisations;
  private final People people;
  private final Clock clock;

  Trials(Origins origins, Organisations organisations, People people, Clock clock) {
    this.origins = origins;
    this.organisations = organisations;
    this.people = people;
    this.clock = clock;
  }

  Trial of(HistoryTable table, Choices choices) {
    var reference =
        new Trying.Against(
            organisations.structure(),
            LocalDate.ofInstant(clock.instant(), ZONE),
            origins.known(Trying.identities(table)),
            namesakes(table));
    return Trying.of(table, choices, reference);
  }

  private Map<String, PersonId> namesakes(HistoryTable table) {
    Map<String, PersonId> found = new HashMap<>();
    table.entries().stream()
        .map(entry -> entry.get(HistoryColumn.AFFECTED))
        .filter(name -> !name.isBlank())
        .distinct()
        .forEach(
            name ->
                people
                    .findExactly(name)
                    .ifPresent(person -> found.put(HistoryTable.plain(name), person.id())));
    return found;
  }
}
