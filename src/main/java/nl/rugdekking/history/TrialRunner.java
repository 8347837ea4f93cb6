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
record TrialRunner(Origins origins, Organisations organisations, People people, Clock clock) {

  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  TrialRun run(HistoryTable table, ImportChoices choices) {
    var reference =
        new RowDecider.ReferenceData(
            organisations.structure(),
            LocalDate.ofInstant(clock.instant(), ZONE),
            origins.countByIdentity(RowDecider.identities(table)),
            namesakes(table));
    return RowDecider.decideAll(table, choices, reference);
  }

  private Map<String, PersonId> namesakes(HistoryTable table) {
    Map<String, PersonId> found = new HashMap<>();
    table.entries().stream()
        .map(entry -> entry.get(ColumnMeaning.AFFECTED))
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
