// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

/**
 * What the police ask of the organisation, as tasks of whoever handles the case. Their query is a
 * part of the query for all tasks of a handler, which every page asks.
 */
public final class PoliceRequests {

  private static final String QUERY =
      """
      select s.part_id, s.request_by from police_step s
      where s.organisation_id = :organisation and s.request_by is not null
        and s.request_done_on is null
      """;

  private PoliceRequests() {}

  /** Returns the query that reads {@code part_id} and {@code request_by} of what was not done. */
  public static String getQuery() {
    return QUERY;
  }
}
