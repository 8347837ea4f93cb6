// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection;

import java.time.LocalDate;
import java.util.Optional;
import nl.rugdekking.outgoing.SentLetters;
import nl.rugdekking.promise.OrganisationCalendar;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.response.Response;
import org.springframework.stereotype.Component;

/** Finds the days of an objection by the law, the policy and the calendar of the organisation. */
@Component
record ObjectionDays(
    SentLetters letters, OrganisationCalendar calendar, ObjectionPromises promises) {

  /**
   * Returns the day on which the measure was made known; empty while its letter was not recorded as
   * posted.
   */
  Optional<LocalDate> findDaySent(Response measure) {
    return letters.findDaySent(measure);
  }

  /** Returns the last day on which this kind is in time; empty when no law sets one. */
  Optional<LocalDate> findLastDay(ObjectionKind kind, LocalDate sent) {
    return terms().findLastDay(kind, sent);
  }

  /**
   * Returns the day by which the answer is due, counted from the day on which it was received. No
   * law sets one for a request to look again, so the policy does.
   */
  LocalDate calculateAnswerDay(PartRecord affected, LocalDate sent, ObjectionStatement said) {
    var byLaw = terms().calculateAnswerDay(said.kind(), sent, said.receivedOn());
    return said.kind() == ObjectionKind.REVIEW
        ? promises.findDayByPolicy(affected, said.receivedOn()).orElse(byLaw)
        : byLaw;
  }

  /**
   * Returns the day to which the answer to this objection may be put off; empty when the law does
   * not allow it.
   */
  Optional<LocalDate> findPostponedDay(Response measure, Objection objection) {
    return findDaySent(measure)
        .flatMap(sent -> terms().findPostponedDay(objection.kind(), sent, objection.receivedOn()));
  }

  private ObjectionTerms terms() {
    return new ObjectionTerms(calendar.workingDays());
  }
}
