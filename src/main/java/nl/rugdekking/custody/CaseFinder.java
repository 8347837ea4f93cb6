// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.custody;

import java.util.List;
import java.util.UUID;
import nl.rugdekking.database.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the case that an operator wants to destroy, and names by organisation and number. */
final class CaseFinder {

  // Finds the case with this number and, step by step, the cases that were joined into it.
  private static final String WITH_JOINED_CASES =
      """
      with recursive together (incident_id) as (
        select incident_id from case_file
        where organisation_id = :organisation and number = :number
        union
        select f.incident_id from case_file f
        join together t on f.joined_into = t.incident_id
        where f.organisation_id = :organisation)
      select f.incident_id, f.number, f.joined_into, f.handled_as
      from case_file f join together using (incident_id)
      where f.organisation_id = :organisation
      order by f.joined_into nulls first, f.number
      """;

  /**
   * A row of the table of cases.
   *
   * @param joinedInto the case into which it was joined, or null
   * @param handledAs the number of the case with which it is handled
   */
  private record CaseRow(
      UUID incident, String number, @Nullable UUID joinedInto, String handledAs) {}

  private final JdbcClient jdbc;

  CaseFinder(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Returns the organisation with this slug (its part of every address).
   *
   * @throws NotDestroyedException when there is no such organisation
   */
  OrganisationId organisation(String slug) {
    return jdbc.sql("select id from organisation where slug = ?")
        .param(slug)
        .query(UUID.class)
        .optional()
        .map(OrganisationId::new)
        .orElseThrow(
            () -> new NotDestroyedException("There is no organisation %s.".formatted(slug)));
  }

  /**
   * Returns the case with those that were joined into it, because their texts are shown on each
   * other's pages.
   *
   * @throws NotDestroyedException when it does not exist, or was itself joined into another case
   */
  CaseDestruction.ChosenCase find(OrganisationId organisation, String number) {
    var all = listJoined(organisation, number);
    var named =
        all.stream()
            .filter(row -> row.number().equals(number))
            .findFirst()
            .orElseThrow(() -> new NotDestroyedException("There is no case %s.".formatted(number)));
    if (named.joinedInto() != null) {
      throw new NotDestroyedException(
          "Case %s is handled with %s: name that one, or take them apart first."
              .formatted(number, named.handledAs()));
    }
    return new CaseDestruction.ChosenCase(
        organisation,
        all.stream().map(CaseRow::incident).toList(),
        all.stream().map(CaseRow::number).toList());
  }

  private List<CaseRow> listJoined(OrganisationId organisation, String number) {
    return jdbc.sql(WITH_JOINED_CASES)
        .param("organisation", organisation.value())
        .param("number", number)
        .query(
            (row, _) ->
                new CaseRow(
                    row.getObject("incident_id", UUID.class),
                    row.getString("number"),
                    row.getObject("joined_into", UUID.class),
                    row.getString("handled_as")))
        .list();
  }
}
