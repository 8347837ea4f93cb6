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

  // Days of the term. After the last of them there is a warning each day.
  private static final List<Integer> WARNING_DAYS = List.of(30, 60, 75, 85);

  /** The day from which the term is counted. */
  public enum Basis {
    /** The affected person learned of it on that day, as somebody recorded. */
    KNOWN,
    /** It happened on that day, as far as was told. */
    HAPPENED,
    /** Only the day of the report is known. */
    REPORTED
  }

  /** The relation of a day to the last day of the term. */
  public enum Phase {
    /** The last day is today or later. */
    AHEAD,
    /** The last day is over, so a complaint is too late. */
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
   * Returns the day of the term for which a warning was last due: 30, 60, 75 or 85, and from then
   * on each day. It is empty before day 30, and once the last day is over.
   */
  public OptionalInt findWarning(LocalDate today) {
    var day = (int) ChronoUnit.DAYS.between(start, today);
    if (phaseOn(today) != Phase.AHEAD) {
      return OptionalInt.empty();
    }
    return day > WARNING_DAYS.getLast()
        ? OptionalInt.of(day)
        : WARNING_DAYS.stream().mapToInt(Integer::intValue).filter(warning -> warning <= day).max();
  }
}
