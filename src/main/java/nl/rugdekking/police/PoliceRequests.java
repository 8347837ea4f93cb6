// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

/**
 * Finds what the police asked the organisation to do and that is not done yet. It is a task for the
 * handler of the case. The query stands inside the query for all tasks of a handler, which every
 * page runs.
 */
public final class PoliceRequests {

  private static final String QUERY =
      """
      select s.id, s.part_id, s.request_by from police_step s
      where s.organisation_id = :organisation and s.request_by is not null
        and s.request_done_on is null
      """;

  private PoliceRequests() {}

  /**
   * Returns the query for open requests, with {@code id}, {@code part_id} and {@code request_by},
   * the day by which they are to be done. It needs {@code :organisation}.
   */
  public static String getQuery() {
    return QUERY;
  }
}
