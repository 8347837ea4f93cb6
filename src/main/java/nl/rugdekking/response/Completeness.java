// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import nl.rugdekking.response.Proposal.Facts;
import nl.rugdekking.response.Proposal.Hearing;
import nl.rugdekking.response.Proposal.Notice;
import nl.rugdekking.response.Proposal.Reach;
import org.jspecify.annotations.Nullable;

/**
 * Checks if a proposal is complete enough to become a measure: facts, hearing, end date, open
 * channel, signer and legal nature (domain rule 6). Uses no database.
 */
final class Completeness {

  /** The longest meeting order, by Gemeentewet article 26, second paragraph. */
  private static final int MEETING_ORDER_MONTHS = 3;

  // Dates outside these limits are typing errors, such as 1026 or 2206 for 2026; no law sets them.
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final int MAX_YEARS = 10;

  private final Set<Gap> found = EnumSet.noneOf(Gap.class);

  private Completeness() {}

  /** The gaps that do not depend on the present date: values that are missing or do not fit. */
  static Set<Gap> gaps(Proposal proposal) {
    var check = new Completeness();
    var kind = proposal.kind();
    if (kind == null) {
      check.found.add(Gap.KIND);
      return check.found;
    }
    check.nature(kind, proposal.nature());
    check.need(proposal.towards().subject(), Gap.SUBJECT);
    check.notice(proposal.towards().notice());
    if (kind.isFormal()) {
      check.facts(proposal.facts());
      check.hearing(proposal.hearing());
      check.reach(kind, proposal.reach());
      check.need(proposal.towards().signer(), Gap.SIGNER);
    }
    return check.found;
  }

  /** All gaps when the measure is decided on {@code today}, wrong dates included. */
  static Set<Gap> gapsOn(LocalDate today, Proposal proposal) {
    var check = new Completeness();
    check.found.addAll(gaps(proposal));
    check.unless(isAfter(proposal.facts().on(), today), Gap.CONDUCT_IN_FUTURE);
    check.unless(isAfter(proposal.hearing().on(), today), Gap.HEARD_IN_FUTURE);
    check.unless(isAfter(today, proposal.reach().until()), Gap.UNTIL_PAST);
    check.checkTypingErrors(today, proposal);
    var notice = proposal.towards().notice();
    if (notice.moment() == Notice.Moment.LATER && notice.on() != null) {
      check.unless(!notice.on().isAfter(today), Gap.NOTICE_NOT_LATER);
    }
    return check.found;
  }

  private void checkTypingErrors(LocalDate today, Proposal proposal) {
    var farthest = today.plusYears(MAX_YEARS);
    var from = proposal.reach().from();
    var fromTooFar = isAfter(from, farthest) || isAfter(today.minusYears(MAX_YEARS), from);
    unless(isAfter(EARLIEST, proposal.facts().on()), Gap.CONDUCT_TOO_EARLY);
    unless(isAfter(EARLIEST, proposal.hearing().on()), Gap.HEARD_TOO_EARLY);
    unless(fromTooFar, Gap.FROM_TOO_FAR);
    unless(!fromTooFar && isAfter(proposal.reach().until(), farthest), Gap.UNTIL_TOO_FAR);
    unless(isAfter(proposal.towards().notice().on(), farthest), Gap.NOTICE_TOO_FAR);
  }

  private void nature(MeasureKind kind, @Nullable LegalNature nature) {
    need(nature, Gap.NATURE);
    unless(nature != null && !kind.fits(nature), Gap.NATURE_DOES_NOT_FIT);
  }

  private void facts(Facts facts) {
    need(facts.conduct(), Gap.CONDUCT);
    need(facts.on(), Gap.CONDUCT_DATE);
    need(facts.place(), Gap.PLACE);
  }

  private void hearing(Hearing hearing) {
    if (hearing.heard() == null) {
      found.add(Gap.HEARING);
    } else if (hearing.heard()) {
      need(hearing.on(), Gap.HEARD_ON);
      need(hearing.words(), Gap.HEARD_WORDS);
    } else {
      need(hearing.words(), Gap.NOT_HEARD_REASON);
    }
  }

  private void reach(MeasureKind kind, Reach reach) {
    need(reach.scope(), Gap.SCOPE);
    need(reach.from(), Gap.FROM);
    need(reach.until(), Gap.UNTIL);
    unless(isAfter(reach.from(), reach.until()), Gap.UNTIL_BEFORE_FROM);
    unless(kind == MeasureKind.MEETING_ORDER && tooLong(reach), Gap.LONGER_THAN_THREE_MONTHS);
    if (kind.closesADoor()) {
      need(reach.openChannel(), Gap.OPEN_CHANNEL);
    }
  }

  // The last day counts: three months from 1 January end on 31 March.
  private static boolean tooLong(Reach reach) {
    return reach.from() != null
        && reach.until() != null
        && !reach.until().isBefore(reach.from().plusMonths(MEETING_ORDER_MONTHS));
  }

  private void notice(Notice notice) {
    need(notice.moment(), Gap.NOTICE);
    if (notice.moment() == Notice.Moment.LATER) {
      need(notice.on(), Gap.NOTICE_DATE);
      need(notice.reason(), Gap.NOTICE_REASON);
    }
  }

  private void need(@Nullable Object value, Gap gap) {
    unless(value == null || (value instanceof String text && text.isBlank()), gap);
  }

  private void unless(boolean wrong, Gap gap) {
    if (wrong) {
      found.add(gap);
    }
  }

  private static boolean isAfter(@Nullable LocalDate day, @Nullable LocalDate other) {
    return day != null && other != null && day.isAfter(other);
  }
}
