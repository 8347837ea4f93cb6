// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.organisation.Term;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.promise.OrganisationCalendar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Calculates the day by which somebody has read a report without a name. It takes the longest term
 * within which any body asks the affected person, and adds the working day on which only the
 * affected person can read the report. That day is always counted, and the term does not depend on
 * one body, because otherwise the day would reveal if a written name belongs to somebody here. So
 * the day is the same whenever the reporter returns.
 */
@Component
class NamelessReadBy {

  private static final int TO_HEAR_FIRST = 1;
  private static final int HOURS_OF_DAY = 24;
  private static final int MINUTES_OF_DAY = 1_440;
  private static final int DAYS_OF_WEEK = 5;

  private final OrganisationCalendar calendar;
  private final Organisations organisations;
  private final NamelessReaders readers;

  NamelessReadBy(
      OrganisationCalendar calendar, Organisations organisations, NamelessReaders readers) {
    this.readers = readers;
    this.calendar = calendar;
    this.organisations = organisations;
  }

  /**
   * Finds the day. The result is empty when a body may have no reader, or has no such promise in
   * its policy.
   */
  @Transactional(readOnly = true)
  Optional<LocalDate> find(Instant receivedAt) {
    var structure = organisations.structure();
    var bodies = structure.bodies().keySet();
    var terms =
        bodies.stream()
            .filter(readers::isRead)
            .flatMap(
                body -> structure.policy(body).term(PromiseKind.AFFECTED_ASKED, false).stream())
            .map(NamelessReadBy::workingDays)
            .toList();
    return terms.size() < bodies.size()
        ? Optional.empty()
        : terms.stream()
            .max(Comparator.naturalOrder())
            .map(days -> endOf(receivedAt, TO_HEAR_FIRST + days));
  }

  private LocalDate endOf(Instant start, int days) {
    return calendar.workingDays().addWorkingDays(DueDates.dayOf(start), days);
  }

  // Converts a term to a number of working days that never ends before the term itself does.
  private static int workingDays(Term term) {
    return switch (term.unit()) {
      case WORKING_DAYS -> term.amount();
      case WEEKS -> term.amount() * DAYS_OF_WEEK;
      case HOURS -> Math.ceilDiv(term.amount(), HOURS_OF_DAY);
      case MINUTES -> Math.ceilDiv(term.amount(), MINUTES_OF_DAY);
      case SAME_DAY -> 0;
    };
  }
}
