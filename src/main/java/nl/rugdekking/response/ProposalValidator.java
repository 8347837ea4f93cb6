// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import nl.rugdekking.response.Proposal.Facts;
import nl.rugdekking.response.Proposal.Hearing;
import nl.rugdekking.response.Proposal.Notice;
import nl.rugdekking.response.Proposal.Reach;
import org.jspecify.annotations.Nullable;

/**
 * Checks if a proposal is complete enough to become a measure: facts, hearing, end date, open
 * channel, signer and legal nature (domain rule 6). The check uses no database.
 */
final class ProposalValidator {

  /** The longest duration of a meeting order, by Gemeentewet article 26, second paragraph. */
  private static final int MEETING_ORDER_MONTHS = 3;

  // Dates outside these limits are typing errors, such as 1026 or 2206 for 2026; no law sets them.
  private static final int MAX_YEARS = 10;

  // A report may be about something as long ago as this.
  private static final int MAX_YEARS_AGO = 30;

  // No ban may cover the public gallery or a polling station, so the text of a ban may not contain
  // these words.
  private static final Pattern OPEN_PLACES =
      Pattern.compile(
          "tribune|stembureau|stemlokal|stemlokaal|gallery|galleries|polling",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  // Nobody with an office may be kept from meetings or papers. A meeting room is a room, so the
  // pattern leaves it out.
  private static final Pattern OFFICIAL_WORK =
      Pattern.compile(
          "vergadering|zitting|stukken|papieren|meetings?\\b(?!\\s*room)|papers|documents",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private final Set<Gap> found = EnumSet.noneOf(Gap.class);

  private ProposalValidator() {}

  /**
   * Returns the gaps that do not depend on the present date: values that are missing or do not fit.
   */
  static Set<Gap> findGaps(Proposal proposal) {
    var check = new ProposalValidator();
    var kind = proposal.kind();
    if (kind == null) {
      check.found.add(Gap.KIND);
      return check.found;
    }
    check.checkNature(kind, proposal.nature());
    check.requireValue(proposal.towards().subject(), Gap.SUBJECT);
    check.checkNotice(proposal.towards().notice());
    check.checkParts(kind, proposal);
    return check.found;
  }

  private void checkParts(MeasureKind kind, Proposal proposal) {
    if (kind.isFormal()) {
      checkFacts(proposal.facts());
    }
    if (kind.isHeard()) {
      checkHearing(proposal.hearing());
    }
    if (kind.isSigned()) {
      requireValue(proposal.towards().signer(), Gap.SIGNER);
    }
    checkReach(kind, proposal.reach());
  }

  /** Returns all gaps when the measure is decided on {@code today}, including wrong dates. */
  static Set<Gap> findGapsOn(LocalDate today, Proposal proposal) {
    var check = new ProposalValidator();
    check.found.addAll(findGaps(proposal));
    check.addGapIf(isAfter(proposal.facts().on(), today), Gap.CONDUCT_IN_FUTURE);
    check.addGapIf(isAfter(proposal.hearing().on(), today), Gap.HEARD_IN_FUTURE);
    check.addGapIf(isAfter(today, proposal.reach().until()), Gap.UNTIL_PAST);
    check.checkTypingErrors(today, proposal);
    check.checkOrder(today, proposal);
    var notice = proposal.towards().notice();
    if (notice.isPostponed() && notice.on() != null) {
      check.addGapIf(!notice.on().isAfter(today), Gap.NOTICE_NOT_LATER);
      check.addGapIf(notice.on().isAfter(today.plusYears(1)), Gap.NOTICE_TOO_FAR);
    }
    return check.found;
  }

  private void checkTypingErrors(LocalDate today, Proposal proposal) {
    var farthest = today.plusYears(MAX_YEARS);
    var from = proposal.reach().from();
    var fromTooFar = isAfter(from, farthest) || isAfter(today.minusYears(MAX_YEARS), from);
    var earliest = today.minusYears(MAX_YEARS_AGO);
    addGapIf(isAfter(earliest, proposal.facts().on()), Gap.CONDUCT_TOO_EARLY);
    addGapIf(isAfter(earliest, proposal.hearing().on()), Gap.HEARD_TOO_EARLY);
    addGapIf(fromTooFar, Gap.FROM_TOO_FAR);
    addGapIf(!fromTooFar && isAfter(proposal.reach().until(), farthest), Gap.UNTIL_TOO_FAR);
  }

  // A day is compared with another day only when that other day is possible itself.
  private void checkOrder(LocalDate today, Proposal proposal) {
    addGapIf(
        !found.contains(Gap.CONDUCT_IN_FUTURE)
            && !found.contains(Gap.HEARD_TOO_EARLY)
            && isAfter(proposal.facts().on(), proposal.hearing().on()),
        Gap.HEARD_BEFORE_CONDUCT);
    addGapIf(
        !found.contains(Gap.FROM_TOO_FAR)
            && !found.contains(Gap.UNTIL_PAST)
            && isAfter(today, proposal.reach().from()),
        Gap.FROM_PAST);
  }

  private void checkNature(MeasureKind kind, @Nullable LegalNature nature) {
    requireValue(nature, Gap.NATURE);
    addGapIf(nature != null && !kind.canHave(nature), Gap.NATURE_DOES_NOT_FIT);
  }

  private void checkFacts(Facts facts) {
    requireValue(facts.conduct(), Gap.CONDUCT);
    requireValue(facts.on(), Gap.CONDUCT_DATE);
    requireValue(facts.place(), Gap.PLACE);
  }

  private void checkHearing(Hearing hearing) {
    if (hearing.heard() == null) {
      found.add(Gap.HEARING);
    } else if (hearing.heard()) {
      requireValue(hearing.on(), Gap.HEARD_ON);
      requireValue(hearing.words(), Gap.HEARD_WORDS);
    } else {
      requireValue(hearing.words(), Gap.NOT_HEARD_REASON);
    }
  }

  private void checkReach(MeasureKind kind, Reach reach) {
    if (kind != MeasureKind.TALK) {
      requireValue(reach.scope(), Gap.SCOPE);
    }
    addGapIf(kind.isBoundByPolicy() && names(OPEN_PLACES, reach.scope()), Gap.GALLERY_OR_POLLING);
    addGapIf(
        kind == MeasureKind.CLOSED_ROOMS && names(OFFICIAL_WORK, reach.scope()),
        Gap.MEETINGS_OR_PAPERS);
    if (kind.hasPeriod()) {
      requireValue(reach.from(), Gap.FROM);
      requireValue(reach.until(), Gap.UNTIL);
      addGapIf(isAfter(reach.from(), reach.until()), Gap.UNTIL_BEFORE_FROM);
    }
    addGapIf(
        kind == MeasureKind.MEETING_ORDER && reach.isLongerThan(MEETING_ORDER_MONTHS),
        Gap.LONGER_THAN_THREE_MONTHS);
    if (kind.restrictsAccess()) {
      requireValue(reach.openChannel(), Gap.OPEN_CHANNEL);
    }
  }

  private static boolean names(Pattern places, @Nullable String scope) {
    return scope != null && places.matcher(scope).find();
  }

  private void checkNotice(Notice notice) {
    requireValue(notice.moment(), Gap.NOTICE);
    if (notice.isPostponed()) {
      requireValue(notice.on(), Gap.NOTICE_DATE);
      requireValue(notice.reason(), Gap.NOTICE_REASON);
    }
  }

  private void requireValue(@Nullable Object value, Gap gap) {
    addGapIf(value == null || (value instanceof String text && text.isBlank()), gap);
  }

  private void addGapIf(boolean wrong, Gap gap) {
    if (wrong) {
      found.add(gap);
    }
  }

  private static boolean isAfter(@Nullable LocalDate day, @Nullable LocalDate other) {
    return day != null && other != null && day.isAfter(other);
  }
}
