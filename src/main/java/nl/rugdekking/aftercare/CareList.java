// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.aftercare;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.AuditLog;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.promise.OrganisationCalendar;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.promise.WorkingDays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists for a care giver the affected people who chose them, and who is to be called first. It
 * shows nothing of a case but the name and how to reach that person.
 */
@Service
public class CareList {

  /** The moment at which a care giver has something to do for somebody. */
  public enum Moment {
    /** Today, because it is late or because the next working day is too late. */
    TODAY,
    /** It may be done today, and later too. */
    SOON,
    /** It may not be done yet, or nothing is owed. */
    LATER
  }

  /**
   * Somebody who chose the viewer.
   *
   * @param affected the affected person, or null when their name is withheld
   * @param promise the talk that is owed next; when none is owed, the last one that was held
   * @param owed false when no talk is owed
   * @param firstDay the first day on which it may be held, or null when it may be held at once
   * @param reachedOn the day of the last contact, or null
   * @param triedOn the day of the last attempt that failed, or null
   */
  public record Entry(
      String number,
      PartId part,
      @Nullable PersonId affected,
      PromiseId promise,
      PromiseKind kind,
      boolean owed,
      @Nullable Instant due,
      @Nullable LocalDate firstDay,
      @Nullable String phone,
      @Nullable String safeTime,
      @Nullable LocalDate reachedOn,
      @Nullable LocalDate triedOn) {

    /** Returns true when the last attempt failed. */
    public boolean wasMissed() {
      return triedOn != null && (reachedOn == null || triedOn.isAfter(reachedOn));
    }

    /** Returns the last working day on which the talk is in time; null when it has no last day. */
    public @Nullable LocalDate findLastDay(WorkingDays days) {
      return due == null ? null : days.onOrBefore(DueDates.dayOf(due));
    }

    Moment moment(LocalDate today, WorkingDays days) {
      if (!owed || (firstDay != null && firstDay.isAfter(today))) {
        return Moment.LATER;
      }
      var next = days.addWorkingDays(today, 1);
      return due != null && DueDates.dayOf(due).isBefore(next) ? Moment.TODAY : Moment.SOON;
    }
  }

  private final CareListRepository repository;
  private final OrganisationCalendar calendar;
  private final AuditLog audit;
  private final Clock clock;

  CareList(
      CareListRepository repository, OrganisationCalendar calendar, AuditLog audit, Clock clock) {
    this.repository = repository;
    this.calendar = calendar;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Opens the list, and records in the audit log that the viewer looked at it. Within a moment the
   * first due come first.
   */
  @Transactional
  public Map<Moment, List<Entry>> open(Viewer viewer) {
    var entries = repository.list(viewer);
    if (!entries.isEmpty()) {
      recordLook(viewer, entries);
    }
    var today = DueDates.dayOf(clock.instant());
    var days = calendar.workingDays();
    return entries.stream()
        .sorted(
            Comparator.comparing(Entry::due, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Entry::number))
        .collect(Collectors.groupingBy(entry -> entry.moment(today, days)));
  }

  private void recordLook(Viewer viewer, List<Entry> entries) {
    var parts =
        entries.stream().map(entry -> entry.part().value().toString()).sorted().distinct().toList();
    audit.record(
        AuditEvent.of("look.LIST", Purpose.HANDLING, "list", UUID.randomUUID())
            .by(viewer.person().value())
            .with(Map.of("parts", String.join(" ", parts))));
  }
}
