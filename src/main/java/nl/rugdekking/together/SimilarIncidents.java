// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.together;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.VisibleParts;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.register.IncidentRecord;
import nl.rugdekking.register.IncidentRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposes cases that may be about the same event: in the same lane (open, confidential or without
 * a name), at most a day apart, among those that the viewer may read. Only a person joins cases.
 */
@Service
public class SimilarIncidents {

  private static final int MAX_RESULTS = 10;

  /**
   * The most days between the two incidents. When the day of an incident is unknown, the day of its
   * registration counts.
   */
  private static final int DAYS_APART = 1;

  private final JdbcClient jdbc;
  private final IncidentRepository incidents;

  SimilarIncidents(JdbcClient jdbc, IncidentRepository incidents) {
    this.jdbc = jdbc;
    this.incidents = incidents;
  }

  public record SimilarIncident(
      String number,
      Instant registeredAt,
      @Nullable LocalDate happenedOn,
      @Nullable String channel) {}

  @Transactional(readOnly = true)
  public List<SimilarIncident> list(CaseAccess access) {
    if (!access.mayInEveryPart(Action.JOIN)) {
      return List.of();
    }
    var day = day(incidents.get(access.incident()));
    return jdbc.sql(
            """
            select f.number, i.registered_at, i.happened_on, i.channel
            from incident i
            join case_file f on f.organisation_id = i.organisation_id and f.incident_id = i.id
              and f.joined_into is null
            where i.organisation_id = :organisation and not i.history and i.id not in (:own)
              and coalesce(i.happened_on, (i.registered_at at time zone 'Europe/Amsterdam')::date)
                between :first and :last
              and i.registered_at > :since
              and exists (select 1 from case_part p
                where p.incident_id = i.id and p.lane = :lane and
            """
                + VisibleParts.CONDITION
                + ") order by i.registered_at desc, i.id limit :limit")
        .params(VisibleParts.forViewer(access.viewer()).parameters())
        .param("own", access.incidents().stream().map(IncidentId::value).toList())
        .param("first", day.minusDays(DAYS_APART))
        .param("last", day.plusDays(DAYS_APART))
        .param(
            "since", day.minusDays(DAYS_APART + 1L).atStartOfDay(DueDates.ZONE).toOffsetDateTime())
        .param("lane", access.all().getFirst().lane().name())
        .param("limit", MAX_RESULTS)
        .query(SimilarIncidents::read)
        .list();
  }

  private static LocalDate day(IncidentRecord incident) {
    return incident.happenedOn() == null
        ? LocalDate.ofInstant(incident.registeredAt(), DueDates.ZONE)
        : incident.happenedOn();
  }

  private static SimilarIncident read(ResultSet row, int line) throws SQLException {
    return new SimilarIncident(
        row.getString("number"),
        row.getObject("registered_at", OffsetDateTime.class).toInstant(),
        row.getObject("happened_on", LocalDate.class),
        row.getString("channel"));
  }
}
