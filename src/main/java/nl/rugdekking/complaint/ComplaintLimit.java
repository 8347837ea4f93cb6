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
 * @param basis the reason why it is counted from that day
 * @param ongoing true for stalking, of which each act has a term of its own: a complaint may be in
 *     time for as long as it goes on
 */
public record ComplaintLimit(LocalDate start, Basis basis, boolean ongoing) {

  private static final List<Integer> WARNINGS = List.of(30, 60, 75, 85);
  private static final int DAILY_FROM = 85;

  /** The day from which the term is counted. */
  public enum Basis {
    /** The affected person learned of it on that day, as somebody recorded. */
    KNOWN,
    /** It happened on that day, as far as was told. */
    HAPPENED,
    /** Only the day of the report is known. */
    REPORTED
  }

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

  /** Returns true when the last day is today or within the next seven days. */
  public boolean isNearOn(LocalDate today) {
    return phaseOn(today) == Phase.AHEAD && ComplaintDays.isNear(lastDay(), today);
  }

  /**
   * Returns the last of the days 30, 60, 75 and 85 of the term that has come, and after them each
   * day; empty before the first of them, and once the limit has passed.
   */
  public OptionalInt findWarning(LocalDate today) {
    var day = (int) ChronoUnit.DAYS.between(start, today);
    if (phaseOn(today) != Phase.AHEAD) {
      return OptionalInt.empty();
    }
    return day > DAILY_FROM
        ? OptionalInt.of(day)
        : WARNINGS.stream().mapToInt(Integer::intValue).filter(warning -> warning <= day).max();
  }
}
