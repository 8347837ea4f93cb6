// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.web;

import java.time.Instant;
import java.util.Optional;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.Organisations;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.organisation.Term;
import nl.rugdekking.promise.Promises;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * By when somebody has read a report without a name that is sent now: the term within which the
 * body asks the affected, after the working day in which only the affected reads it. That day is
 * always counted, since without it the moment would tell whether a name is known here.
 */
@Component
class NamelessReadBy {

  private static final int TO_HEAR_FIRST = 1;
  private static final int HOURS_OF_DAY = 24;
  private static final int MINUTES_OF_DAY = 1_440;
  private static final int DAYS_OF_WEEK = 5;

  private final Promises promises;
  private final Organisations organisations;

  NamelessReadBy(Promises promises, Organisations organisations) {
    this.promises = promises;
    this.organisations = organisations;
  }

  /** Empty when the policy of the body owes no such promise. */
  @Transactional(readOnly = true)
  Optional<Instant> find(BodyKind body) {
    return organisations
        .structure()
        .policy(body)
        .term(PromiseKind.AFFECTED_ASKED, false)
        .map(term -> new Term(TO_HEAR_FIRST + workingDays(term), Term.Unit.WORKING_DAYS))
        .map(promises::calculateEnd);
  }

  // As many working days as never end before the term does.
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
