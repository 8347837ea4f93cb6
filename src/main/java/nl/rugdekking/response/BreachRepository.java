// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.access.VisibleParts;
import nl.rugdekking.database.CurrentOrganisation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores which reports are about a breach of a measure. */
@Repository
record BreachRepository(JdbcClient jdbc) {

  void insert(UUID report, ResponseId measure) {
    jdbc.sql(
            """
            insert into response_breach (organisation_id, report_id, response_id)
            values (:organisation, :report, :measure)
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("report", report)
        .param("measure", measure.value())
        .update();
  }

  /** Deletes the row of a draft that was never sent. A report that was sent keeps its row. */
  void deleteUnsent(UUID draft) {
    jdbc.sql(
            """
            delete from response_breach b where b.organisation_id = :organisation
              and b.report_id = :draft and not exists (select from report r
                where r.organisation_id = b.organisation_id and r.id = b.report_id)
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("draft", draft)
        .update();
  }

  /** Returns the breaches of these measures that were reported, the latest first. */
  List<MeasureBreaches.Breach> list(Viewer viewer, Collection<ResponseId> measures) {
    return jdbc.sql(
            """
            select b.response_id, f.handled_as,
              coalesce(r.happened_on, (r.received_at at time zone 'Europe/Amsterdam')::date) happened,
              exists (select from case_part p where p.incident_id = r.incident_id and %s) openable
            from response_breach b
            join report r on r.organisation_id = b.organisation_id and r.id = b.report_id
            join case_file f on f.organisation_id = r.organisation_id and f.incident_id = r.incident_id
            where b.organisation_id = :organisation and b.response_id = any (:measures)
              and not exists (select from case_part t where t.organisation_id = r.organisation_id
                and t.incident_id = r.incident_id and t.lane = 'CONFIDENTIAL')
            order by happened desc, r.received_at desc
            """
                .formatted(VisibleParts.CONDITION))
        .params(VisibleParts.forViewer(viewer).parameters())
        .param("measures", measures.stream().map(ResponseId::value).toArray(UUID[]::new))
        .query(
            (row, number) ->
                new MeasureBreaches.Breach(
                    new ResponseId(row.getObject("response_id", UUID.class)),
                    row.getObject("happened", LocalDate.class),
                    row.getBoolean("openable") ? row.getString("handled_as") : null))
        .list();
  }

  /** Returns the measures of which a report in these incidents is a breach. */
  List<MeasureBreaches.BrokenMeasure> listBroken(Viewer viewer, Collection<IncidentId> incidents) {
    return jdbc.sql(
            """
            select m.kind, m.part_id, f.handled_as
            from response_breach b
            join report r on r.organisation_id = b.organisation_id and r.id = b.report_id
            join response m on m.organisation_id = b.organisation_id and m.id = b.response_id
            join case_part p on p.organisation_id = m.organisation_id and p.part_id = m.part_id
            join case_file f on f.organisation_id = m.organisation_id and f.incident_id = m.incident_id
            where r.organisation_id = :organisation and r.incident_id = any (:incidents) and %s
            order by f.handled_as
            """
                .formatted(VisibleParts.CONDITION))
        .params(VisibleParts.forViewer(viewer).parameters())
        .param("incidents", incidents.stream().map(IncidentId::value).toArray(UUID[]::new))
        .query(
            (row, number) ->
                new MeasureBreaches.BrokenMeasure(
                    MeasureKind.valueOf(row.getString("kind")),
                    row.getString("handled_as"),
                    new PartId(row.getObject("part_id", UUID.class))))
        .list();
  }
}
