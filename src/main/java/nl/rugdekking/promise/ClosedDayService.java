// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.promise;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.AuditLog;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.ClosedDays;
import nl.rugdekking.organisation.ClosedDays.ClosedDay;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the days on which the organisation is closed, and recalculates the terms that are still
 * open. Days in the past cannot be changed, because terms have already ended on them.
 */
@Service
public class ClosedDayService {

  private final ClosedDays days;
  private final DueDateRecalculator recalculator;
  private final AuditLog audit;
  private final Clock clock;

  ClosedDayService(ClosedDays days, DueDateRecalculator recalculator, AuditLog audit, Clock clock) {
    this.days = days;
    this.recalculator = recalculator;
    this.audit = audit;
    this.clock = clock;
  }

  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), DueDates.ZONE);
  }

  /** Returns the closed days of today and later. */
  @Transactional(readOnly = true)
  public List<ClosedDay> listClosedDays() {
    return days.list(today());
  }

  /**
   * Returns true when the day is a working day by law and is not a closed day of the organisation.
   */
  @Transactional(readOnly = true)
  public boolean isWorkingDay(LocalDate day) {
    return readWorkingDays().isWorkingDay(day);
  }

  /**
   * Adds a closed day. Nothing happens when it lies in the past or is closed already.
   *
   * @return the number of open terms that now end on another day
   */
  @Transactional
  public int addClosedDay(Viewer viewer, ClosedDay day) {
    var before = readWorkingDays();
    if (day.day().isBefore(today()) || !days.add(day, viewer.person())) {
      return 0;
    }
    record(viewer, "calendar.closed", day.day());
    return recalculator.recalculate(viewer.person(), before, readWorkingDays());
  }

  /**
   * Removes a closed day. Nothing happens when it lies in the past or is not closed.
   *
   * @return the number of open terms that now end on another day
   */
  @Transactional
  public int removeClosedDay(Viewer viewer, LocalDate day) {
    var before = readWorkingDays();
    if (day.isBefore(today()) || !days.remove(day)) {
      return 0;
    }
    record(viewer, "calendar.reopened", day);
    return recalculator.recalculate(viewer.person(), before, readWorkingDays());
  }

  // Reads the days from the database, because the cached organisation structure shows a change only
  // after the commit.
  private WorkingDays readWorkingDays() {
    return new WorkingDays(
        days.list(LocalDate.EPOCH).stream()
            .map(ClosedDay::day)
            .collect(Collectors.toCollection(HashSet::new)));
  }

  private void record(Viewer viewer, String verb, LocalDate day) {
    audit.record(
        AuditEvent.of(verb, Purpose.SUPPORT, "organisation", CurrentOrganisation.id())
            .by(viewer.person().value())
            .with(Map.of("day", day.toString())));
  }
}
