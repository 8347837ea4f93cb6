// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.time.Clock;
import java.time.LocalDate;
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
record TrialRunner(
    Origins origins,
    ImportGrounds grounds,
    ImportRights rights,
    Organisations organisations,
    People people,
    Clock clock) {

  /**
   * @param owner the person who handed in the list
   */
  TrialRun run(HistoryTable table, ImportChoices choices, PersonId owner) {
    var reference =
        new RowDecider.ReferenceData(
            organisations.structure(),
            LocalDate.ofInstant(clock.instant(), IncidentDate.ZONE),
            origins.countByIdentity(RowDecider.identities(table)),
            findPeople(table, ColumnMeaning.AFFECTED),
            findHandlers(table),
            rights.bodiesOf(owner),
            grounds.current());
    return RowDecider.decideAll(table, choices, reference);
  }

  private Map<String, PersonId> findHandlers(HistoryTable table) {
    var handlers = findPeople(table, ColumnMeaning.HANDLER);
    handlers.values().retainAll(people.filterInService(handlers.values()));
    return handlers;
  }

  private Map<String, PersonId> findPeople(HistoryTable table, ColumnMeaning column) {
    Map<String, PersonId> found = new HashMap<>();
    table.entries().stream()
        .map(entry -> entry.get(column))
        .filter(name -> !name.isBlank())
        .distinct()
        .forEach(
            name ->
                people
                    .findExactly(name)
                    .ifPresent(person -> found.put(HistoryTable.normalize(name), person.id())));
    return found;
  }
}
