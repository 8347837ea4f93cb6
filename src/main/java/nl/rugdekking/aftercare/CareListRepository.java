// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.aftercare;

import static nl.rugdekking.database.Timestamps.instantOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.access.VisibleParts;
import nl.rugdekking.organisation.OfficeKind;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.PromiseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the affected people who chose a care giver, one row for each part. */
@Repository
record CareListRepository(JdbcClient jdbc, CareChoiceRepository choices) {

  // Of each part one promise is read: the first that is owed, else the last that was settled.
  private static final String CHOSEN_BY =
      """
      select distinct on (p.part_id) p.part_id,
        case when p.name_withheld then null else p.person_id end affected,
        (select f.handled_as from case_file f
          where f.organisation_id = p.organisation_id and f.incident_id = p.incident_id) number,
        r.id promise, r.kind, r.due_at, r.first_day, r.state in ('OPEN', 'WAITING') owed,
        c.phone, c.safe_time, c.key_id, k.reached_on, k.tried_on
      from care_choice c
      join case_part p on p.organisation_id = c.organisation_id and p.part_id = c.part_id
      join promise r on r.organisation_id = c.organisation_id and r.part_id = c.part_id
        and r.owner_id = :owner and r.given and r.kind = any (:kinds)
      cross join lateral (
        select max(k.held_on) filter (where k.reached) reached_on,
          max(k.held_on) filter (where not k.reached) tried_on
        from care_contact k
        where k.organisation_id = c.organisation_id and k.part_id = c.part_id
          and k.recorded_by = :viewer) k
      where c.organisation_id = :organisation
        and (c.person_id = :owner or (c.carer = 'CARE_TEAM' and :in_care_team))
        and %s
      order by p.part_id, owed desc, case when r.settled_at is null then r.due_at end,
        r.settled_at desc, r.id
      """
          .formatted(VisibleParts.GIVEN_CONDITION);

  List<CareList.Entry> list(Viewer viewer) {
    return jdbc.sql(CHOSEN_BY)
        .params(VisibleParts.forViewer(viewer).parameters())
        .param("kinds", CareKinds.codes())
        .param("in_care_team", viewer.holdsOffice(OfficeKind.CARE_GIVER))
        .query(this::read)
        .list();
  }

  private CareList.Entry read(ResultSet row, int number) throws SQLException {
    var affected = row.getObject("affected", UUID.class);
    return new CareList.Entry(
        row.getString("number"),
        new PartId(row.getObject("part_id", UUID.class)),
        affected == null ? null : new PersonId(affected),
        new PromiseId(row.getObject("promise", UUID.class)),
        new PromiseKind(row.getString("kind")),
        row.getBoolean("owed"),
        instantOrNull(row, "due_at"),
        row.getObject("first_day", LocalDate.class),
        choices.findText(row, "phone"),
        choices.findText(row, "safe_time"),
        row.getObject("reached_on", LocalDate.class),
        row.getObject("tried_on", LocalDate.class));
  }
}
