// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.database.CurrentOrganisation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists the reports that one person sent, for the page of their own reports. */
@Service
public class OwnReports {

  /** The number of reports shown; the newest come first. */
  public static final int MAX_SHOWN = 100;

  /**
   * A report in the list.
   *
   * @param talk true when it is a talk in confidence; pages do not refer to a talk by its number
   */
  public record ReportSummary(
      UUID report, String number, Instant receivedAt, boolean open, boolean talk) {}

  private final JdbcClient jdbc;

  OwnReports(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Returns the reports of the viewer, the newest first. */
  @Transactional(readOnly = true)
  public List<ReportSummary> list(Viewer viewer) {
    return list(viewer, false);
  }

  /**
   * Returns the same reports, without those of a case in which the reporter is an affected person.
   */
  @Transactional(readOnly = true)
  public List<ReportSummary> listForOthers(Viewer viewer) {
    return list(viewer, true);
  }

  private List<ReportSummary> list(Viewer viewer, boolean forOthers) {
    return jdbc.sql(
            """
            select r.id, r.received_at, f.handled_as number,
              exists (select 1 from case_part p
                where p.organisation_id = r.organisation_id and p.incident_id = r.incident_id
                  and p.open) as open,
              exists (select 1 from case_part p
                where p.organisation_id = r.organisation_id and p.incident_id = r.incident_id
                  and p.lane = 'CONFIDENTIAL') as talk
            from report r
            join case_file f
              on f.organisation_id = r.organisation_id and f.incident_id = r.incident_id
            where r.organisation_id = :organisation and r.reporter_id = :viewer
              and not (:forOthers and exists (select 1 from case_part p
                where p.organisation_id = r.organisation_id and p.incident_id = r.incident_id
                  and p.person_id = :viewer))
            order by r.received_at desc, r.id desc
            limit :limit
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("viewer", viewer.person().value())
        .param("forOthers", forOthers)
        .param("limit", MAX_SHOWN)
        .query(
            (row, number) ->
                new ReportSummary(
                    row.getObject("id", UUID.class),
                    row.getString("number"),
                    row.getObject("received_at", OffsetDateTime.class).toInstant(),
                    row.getBoolean("open"),
                    row.getBoolean("talk")))
        .list();
  }
}
