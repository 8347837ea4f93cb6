// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.audit.AuditTrail;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.web.Dates;
import org.springframework.stereotype.Component;

/** Shows the affected who has read their part of the case, and why. */
@Component
class AccessLogRows {

  /**
   * One reader of the part.
   *
   * @param purpose the purposes for which they read it
   * @param when the days in one line, or their number and range when there are more than three
   * @param days all days when the line leaves some out, else empty
   */
  record Row(String who, String purpose, String when, List<String> days) {}

  record Trusted(PersonId person, String name) {}

  private static final int MAX_DAYS_IN_LINE = 3;

  private final AuditTrail trail;
  private final People people;
  private final Dates dates;
  private final CaseTexts texts;

  AccessLogRows(AuditTrail trail, People people, Dates dates, CaseTexts texts) {
    this.trail = trail;
    this.people = people;
    this.dates = dates;
    this.texts = texts;
  }

  /** One row for each reader except the viewer, without a limit. */
  List<Row> listReaders(CaseAccess access, PartId part) {
    var viewer = access.viewer().person().value();
    var otherReaders =
        trail.listLookersAt("part", part.value(), Dates.ZONE).stream()
            .filter(looker -> !looker.actor().equals(viewer))
            .toList();
    var names =
        people.mapById(
            otherReaders.stream()
                .map(looker -> new PersonId(looker.actor()))
                .collect(Collectors.toSet()));
    var byReader = new LinkedHashMap<UUID, List<AuditTrail.Looker>>();
    for (var looker : otherReaders) {
      byReader.computeIfAbsent(looker.actor(), actor -> new ArrayList<>()).add(looker);
    }
    return byReader.values().stream().map(ofOneReader -> row(ofOneReader, names)).toList();
  }

  // A person who read for several purposes gets one row.
  private Row row(List<AuditTrail.Looker> ofOneReader, Map<PersonId, Person> names) {
    var named = names.get(new PersonId(ofOneReader.getFirst().actor()));
    var days =
        ofOneReader.stream()
            .flatMap(look -> look.days().stream())
            .distinct()
            .sorted(Comparator.reverseOrder())
            .map(dates::day)
            .toList();
    return new Row(
        named == null ? texts.text("register.look.unknown") : named.name(),
        ofOneReader.stream()
            .map(look -> texts.text("handling.purpose." + look.purpose().name()))
            .collect(Collectors.joining(", ")),
        days.size() <= MAX_DAYS_IN_LINE
            ? String.join(", ", days)
            : texts.text("handling.look.days", days.size(), days.getLast(), days.getFirst()),
        days.size() <= MAX_DAYS_IN_LINE ? List.of() : days);
  }

  List<Trusted> listTrusted(CaseAccess access, PartId part) {
    return people.mapById(access.trusted(part)).values().stream()
        .map(person -> new Trusted(person.id(), person.name()))
        .sorted(Comparator.comparing(Trusted::name))
        .toList();
  }
}
