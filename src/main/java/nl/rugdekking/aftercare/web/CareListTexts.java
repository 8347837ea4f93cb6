// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.aftercare.web;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rugdekking.aftercare.CareList;
import nl.rugdekking.organisation.People;
import nl.rugdekking.organisation.Person;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.promise.OrganisationCalendar;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseKeepers;
import nl.rugdekking.register.web.CaseAddresses;
import nl.rugdekking.register.web.CaseTexts;
import nl.rugdekking.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Describes the list of a care giver in plain sentences. */
@Component
record CareListTexts(
    People people,
    PromiseKeepers keepers,
    OrganisationCalendar calendar,
    CaseTexts texts,
    CaseAddresses addresses,
    Dates dates,
    Clock clock) {

  /** The people of one moment, under a heading. */
  record Group(String heading, List<Row> rows) {}

  /**
   * One affected person on the page.
   *
   * @param next a sentence about the talk that is owed
   * @param before a sentence about the last contact or attempt, or null
   * @param path the address of the page of the promise
   * @param owed true when a contact may keep a promise today
   */
  record Row(
      String name,
      String next,
      @Nullable PhoneLine phone,
      @Nullable String safeTime,
      @Nullable String before,
      String path,
      boolean owed) {}

  /** Returns the moments that have somebody, in their order. */
  List<Group> describe(Map<CareList.Moment, List<CareList.Entry>> moments) {
    var names = mapNames(moments.values());
    return Stream.of(CareList.Moment.values())
        .filter(moments::containsKey)
        .map(
            moment ->
                new Group(
                    texts.text("aftercare.list." + moment),
                    Objects.requireNonNull(moments.get(moment)).stream()
                        .map(entry -> row(entry, moment, names))
                        .toList()))
        .toList();
  }

  private Map<PersonId, Person> mapNames(Collection<List<CareList.Entry>> entries) {
    return people.mapById(
        entries.stream()
            .flatMap(List::stream)
            .map(CareList.Entry::affected)
            .filter(Objects::nonNull)
            .collect(Collectors.toSet()));
  }

  private Row row(CareList.Entry entry, CareList.Moment moment, Map<PersonId, Person> names) {
    var person = entry.affected() == null ? null : names.get(entry.affected());
    return new Row(
        person == null ? texts.text("aftercare.list.withheld", entry.number()) : person.name(),
        describeNext(entry, moment),
        PhoneLine.ofNullable(entry.phone()),
        entry.safeTime(),
        describeBefore(entry),
        Promise.pathForOwner(addresses.incident(entry.number()), entry.part(), entry.promise()),
        moment != CareList.Moment.LATER);
  }

  private String describeNext(CareList.Entry entry, CareList.Moment moment) {
    if (!entry.owed()) {
      return texts.text("aftercare.list.none");
    }
    var kind = texts.text(keepers.get(entry.kind()).nameKey());
    var firstDay = entry.firstDay();
    if (moment == CareList.Moment.LATER && firstDay != null) {
      return texts.text("aftercare.list.from", kind, dates.day(firstDay));
    }
    var due = entry.due();
    if (due == null) {
      return kind;
    }
    return due.isBefore(clock.instant())
        ? texts.text("aftercare.list.late", kind, dates.due(due))
        : texts.text("aftercare.list.until", kind, describeLastDay(entry));
  }

  private String describeLastDay(CareList.Entry entry) {
    var last = Objects.requireNonNull(entry.findLastDay(calendar.workingDays()));
    var today = dates.today();
    return dates.dueDay(DueDates.endOfDay(last.isBefore(today) ? today : last));
  }

  private @Nullable String describeBefore(CareList.Entry entry) {
    if (entry.wasMissed()) {
      return texts.text(
          "aftercare.list.missed", dates.day(Objects.requireNonNull(entry.triedOn())));
    }
    var reachedOn = entry.reachedOn();
    return reachedOn == null ? null : texts.text("aftercare.list.reached", dates.day(reachedOn));
  }
}
