// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.rugdekking.access.CurrentViewer;
import nl.rugdekking.access.PartId;
import nl.rugdekking.finding.IncidentSummary;
import nl.rugdekking.finding.PartNames;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the names of the handlers in a list of cases. For viewers who passed the second step of
 * signing in, it also finds the names of the affected persons who do not withhold them.
 */
@Component
record SummaryNames(People people, PartNames partNames, CurrentViewer viewer) {

  record Names(Map<PersonId, Person> persons, Map<PartId, String> reported, boolean showsAffected) {

    Optional<String> handler(IncidentSummary summary) {
      return name(summary.handler());
    }

    Optional<String> affected(IncidentSummary summary) {
      if (!showsAffected || summary.nameWithheld()) {
        return Optional.empty();
      }
      return summary.affected() == null
          ? Optional.ofNullable(reported.get(new PartId(summary.part())))
          : name(summary.affected());
    }

    private Optional<String> name(@Nullable PersonId person) {
      return person == null
          ? Optional.empty()
          : Optional.ofNullable(persons.get(person)).map(Person::name);
    }
  }

  Names of(List<IncidentSummary> cases) {
    var showsAffected = viewer.hasSecondStep();
    var shown =
        PersonId.collect(
            cases.stream()
                .flatMap(
                    summary ->
                        Stream.of(summary.handler(), showsAffected ? summary.affected() : null)));
    var unlinked =
        cases.stream()
            .filter(
                summary -> showsAffected && summary.affected() == null && !summary.nameWithheld())
            .map(summary -> new PartId(summary.part()))
            .toList();
    return new Names(people.mapById(shown), partNames.reportedNames(unlinked), showsAffected);
  }
}
