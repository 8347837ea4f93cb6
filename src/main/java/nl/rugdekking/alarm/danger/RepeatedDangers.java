// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.danger;

import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds the other dangers of one person, for somebody who reports danger again before anybody took
 * care of the first one. Talks in confidence and reports without a name are left out.
 *
 * <p>In the queries {@code o} is the part that is asked about, {@code p} another part of the same
 * person, and {@code a} an alarm of that other part.
 */
@Repository
public record RepeatedDangers(JdbcClient jdbc) {

  /**
   * Returns the other alarms of the person in danger that nobody has confirmed yet, as far as this
   * reader was called for them or handles their case.
   */
  public List<UUID> listUnconfirmed(UUID alarm, PersonId reader) {
    return jdbc.sql(
            """
            select a.id from alarm r
            join case_part o on o.organisation_id = r.organisation_id and o.part_id = r.part_id
            join case_part p on p.organisation_id = o.organisation_id and p.person_id = o.person_id
            join alarm a on a.organisation_id = p.organisation_id and a.part_id = p.part_id
            where r.organisation_id = :organisation and r.id = :alarm and not r.nameless
              and o.lane <> 'CONFIDENTIAL' and p.lane <> 'CONFIDENTIAL' and p.open and a.id <> r.id
              and a.ended_at is null and a.confirmed_at is null and not a.nameless
              and (p.owner_id = :person
                or exists (select from alarm_call c where c.organisation_id = a.organisation_id
                  and c.alarm_id = a.id and c.person_id = :person))
            order by a.id
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("alarm", alarm)
        .param("person", reader.value())
        .query((row, number) -> row.getObject("id", UUID.class))
        .list();
  }

  /** Returns the alarms of the other dangers of the person in this part that are not over. */
  public List<UUID> listRunning(PartId part) {
    return jdbc.sql(
            """
            select a.id from case_part o
            join case_part p on p.organisation_id = o.organisation_id
              and p.person_id = o.person_id and p.part_id <> o.part_id
            join alarm a on a.organisation_id = p.organisation_id and a.part_id = p.part_id
            where o.organisation_id = :organisation and o.part_id = :part
              and o.lane <> 'CONFIDENTIAL' and p.lane <> 'CONFIDENTIAL' and p.open
              and a.ended_at is null and not a.nameless
            order by a.raised_at, a.id
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("part", part.value())
        .query((row, number) -> row.getObject("id", UUID.class))
        .list();
  }

  /**
   * Returns the people who know of the other dangers of the person in this part: everybody who was
   * called, as long as nobody has confirmed, and after that only the person who confirmed. Whoever
   * was called first comes first.
   */
  public List<PersonId> listCalled(CasePart part) {
    return part.isTalk()
        ? List.of()
        : jdbc.sql(
                """
                select c.person_id from case_part o
                join case_part p on p.organisation_id = o.organisation_id
                  and p.person_id = o.person_id and p.part_id <> o.part_id
                join alarm a on a.organisation_id = p.organisation_id and a.part_id = p.part_id
                join alarm_call c on c.organisation_id = a.organisation_id and c.alarm_id = a.id
                where o.organisation_id = :organisation and o.part_id = :part and p.open
                  and p.lane <> 'CONFIDENTIAL' and a.ended_at is null and not a.nameless
                  and (a.confirmed_at is null or a.confirmed_by = c.person_id)
                group by c.person_id order by min(c.called_at), c.person_id
                """)
            .param("organisation", CurrentOrganisation.id())
            .param("part", part.id().value())
            .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
            .list();
  }
}
