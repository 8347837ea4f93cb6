// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register.acting;

import java.util.Optional;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.CurrentOrganisation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads and writes the meeting in which something happened, for each part (affected person) of a
 * case.
 */
@Repository
record MeetingRepository(JdbcClient jdbc) {

  Optional<Meeting> find(PartId part) {
    return jdbc.sql("select * from part_meeting where organisation_id = ? and part_id = ?")
        .params(CurrentOrganisation.id(), part.value())
        .query(
            (row, number) ->
                new Meeting(
                    Meeting.Kind.valueOf(row.getString("kind")), row.getBoolean("privileged")))
        .optional();
  }

  void save(PartId part, Meeting meeting) {
    jdbc.sql(
            """
            insert into part_meeting (organisation_id, part_id, kind, privileged)
            values (:organisation, :part, :kind, :privileged)
            on conflict (organisation_id, part_id) do update
              set kind = excluded.kind, privileged = excluded.privileged
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("part", part.value())
        .param("kind", meeting.kind().name())
        .param("privileged", meeting.privileged())
        .update();
  }

  void delete(PartId part) {
    jdbc.sql("delete from part_meeting where organisation_id = ? and part_id = ?")
        .params(CurrentOrganisation.id(), part.value())
        .update();
  }
}
