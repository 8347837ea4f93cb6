// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.complaint;

import java.time.LocalDate;

/**
 * The last days for a complaint, as tasks of whoever handles the case: they ask the affected
 * person. Their query is a part of the query for all tasks of a handler, which every page asks.
 */
public final class ComplaintDays {

  private static final int DAYS_OF_HASTE = 7;

  private static final String QUERY =
      """
      select w.part_id, w.last_day from complaint_warning w
      join affected a on a.organisation_id = w.organisation_id and a.part_id = w.part_id
      where w.organisation_id = :organisation and w.last_day >= :today
        and a.police_wish is distinct from 'NO'
      """;

  private ComplaintDays() {}

  /**
   * Returns the query that reads {@code part_id} and {@code last_day} of the parts in which the day
   * comes nearer. It leaves out people who want no report to the police.
   */
  public static String getQuery() {
    return QUERY;
  }

  /** Returns true when the day is today or within the next seven days. */
  public static boolean isNear(LocalDate lastDay, LocalDate today) {
    return !today.plusDays(DAYS_OF_HASTE).isBefore(lastDay);
  }
}
