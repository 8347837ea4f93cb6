// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.complaint;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;
import nl.rugdekking.norm.ComplaintTerm;

/**
 * The last day on which a complaint (the request of the affected to prosecute) can be made to the
 * police, and the days on which people are warned of it. The term is that of {@link ComplaintTerm}.
 *
 * @param start the day from which the term is counted
 * @param happened true when it happened on that day, as far as was told; false when only the day of
 *     the report is known
 * @param ongoing true for stalking, of which each act has a term of its own: a complaint may be in
 *     time for as long as it goes on
 */
public record ComplaintLimit(LocalDate start, boolean happened, boolean ongoing) {

  private static final List<Integer> WARNINGS = List.of(30, 60, 75, 85);

  /** The relation of a day to the limit. */
  public enum Phase {
    AHEAD,
    PASSED,
    /** The last day is over for the earliest act, but a complaint may be in time for later ones. */
    ONGOING
  }

  public LocalDate lastDay() {
    return ComplaintTerm.lastDay(start);
  }

  public Phase phaseOn(LocalDate today) {
    if (!today.isAfter(lastDay())) {
      return Phase.AHEAD;
    }
    return ongoing ? Phase.ONGOING : Phase.PASSED;
  }

  /**
   * Returns the last of the days 30, 60, 75 and 85 of the term that has come; empty before the
   * first of them, and once the limit has passed.
   */
  public OptionalInt findWarning(LocalDate today) {
    var day = ChronoUnit.DAYS.between(start, today);
    return phaseOn(today) == Phase.AHEAD
        ? WARNINGS.stream().mapToInt(Integer::intValue).filter(warning -> warning <= day).max()
        : OptionalInt.empty();
  }
}
