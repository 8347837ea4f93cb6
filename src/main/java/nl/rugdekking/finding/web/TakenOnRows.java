// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.finding.AlarmedCases;
import nl.rugdekking.finding.AlarmedCases.TakenOnCase;
import nl.rugdekking.finding.web.ListedCases.ListedCase;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.Alerts.CurrentDanger;
import nl.rugdekking.register.Alerts.Stage;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Turns cases whose danger somebody took on into rows that say who that is, since when, and to whom
 * it was handed over.
 */
@Component
record TakenOnRows(
    AlarmedCases alarmed,
    CaseTexts texts,
    Dates dates,
    CaseAddresses addresses,
    SummaryNames names,
    People people) {

  /** One case, with the same texts as the short row of a task. */
  record Row(
      String severity,
      String path,
      String title,
      String task,
      String detail,
      String state,
      String term) {}

  /**
   * Returns the cases that others handle, for a responsible person, a deputy or a coordinator;
   * other viewers get none.
   */
  List<TakenOnCase> listOfOthers(Viewer viewer, int most) {
    return Stream.of(OfficeKind.RESPONSIBLE, OfficeKind.DEPUTY, OfficeKind.COORDINATOR)
            .anyMatch(viewer::holdsOffice)
        ? alarmed.listTakenOn(viewer, most)
        : List.of();
  }

  static List<PartId> partsOf(Collection<TakenOnCase> cases) {
    return cases.stream().map(TakenOnRows::part).toList();
  }

  private static PartId part(TakenOnCase one) {
    return new PartId(one.summary().part());
  }

  List<Row> rowsOf(List<TakenOnCase> cases, Map<PartId, ListedCase> listed) {
    var affected = names.of(cases.stream().map(TakenOnCase::summary).toList());
    var responders =
        people.mapById(PersonId.collect(cases.stream().map(one -> one.danger().takenOnBy())));
    return cases.stream()
        .map(one -> row(one, Objects.requireNonNull(listed.get(part(one))), affected, responders))
        .toList();
  }

  private Row row(
      TakenOnCase one,
      ListedCase listed,
      SummaryNames.Names affected,
      Map<PersonId, Person> responders) {
    var summary = one.summary();
    var severity = summary.severity();
    var danger = one.danger();
    return new Row(
        severity == null ? "UNKNOWN" : severity.name(),
        addresses.incident(summary.number()),
        listed.heading().title(),
        affected.affected(summary).orElse(""),
        describe(
                one,
                name(danger.takenOnBy(), responders),
                affected.handler(summary).orElseGet(() -> texts.text("finding.filter.nobody")))
            + " · "
            + listed.heading().detail(),
        danger.stage() == Stage.TAKEN_ON ? "late" : "soon",
        texts.text("finding.danger." + danger.stage().name()));
  }

  private String describe(TakenOnCase one, String responder, String handler) {
    var danger = one.danger();
    var since = formatSince(danger);
    if (danger.stage() == Stage.TAKEN_ON) {
      return texts.text("finding.dangers.taken-on", responder, since);
    }
    return Objects.equals(danger.takenOnBy(), one.summary().handler())
        ? texts.text("finding.dangers.finished", responder, since)
        : texts.text("finding.dangers.handed-over", responder, handler, since);
  }

  // Of a report without a name no list says the time.
  private String formatSince(CurrentDanger danger) {
    return danger.nameless()
        ? dates.day(LocalDate.ofInstant(danger.since(), Dates.ZONE))
        : dates.past(danger.since());
  }

  private String name(@Nullable PersonId responder, Map<PersonId, Person> responders) {
    var person = responder == null ? null : responders.get(responder);
    return person == null ? texts.text("finding.dangers.somebody") : person.name();
  }
}
