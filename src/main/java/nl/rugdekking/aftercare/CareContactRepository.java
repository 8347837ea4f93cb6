// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.aftercare;

import static nl.rugdekking.database.Timestamps.instant;
import static nl.rugdekking.database.Timestamps.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.vault.CareVault;
import nl.rugdekking.vault.DatabaseCell;
import nl.rugdekking.vault.KeyId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores contacts. Each note has a care key of its own. */
@Repository
record CareContactRepository(JdbcClient jdbc, CareVault vault) {

  /** The contacts of a part, the newest first, with their notes. */
  List<CareContact> list(PartId part) {
    return jdbc.sql(
            """
            select * from care_contact where organisation_id = ? and part_id = ?
            order by held_on desc, recorded_at desc, id
            """)
        .params(CurrentOrganisation.id(), part.value())
        .query(this::read)
        .list();
  }

  private CareContact read(ResultSet row, int number) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var answer = row.getString("answer");
    return new CareContact(
        id,
        ContactKind.valueOf(row.getString("kind")),
        row.getObject("held_on", LocalDate.class),
        row.getBoolean("reached"),
        row.getObject("wants_more", Boolean.class),
        findNote(row, id),
        answer == null ? null : CareAnswer.valueOf(answer),
        new PersonId(row.getObject("recorded_by", UUID.class)));
  }

  /** Finds a talk by its id, without its note; empty when nobody was reached. */
  Optional<AskedTalk> findAsked(UUID contact) {
    return jdbc.sql(
            """
            select id, part_id, kind, held_on, recorded_at, answer from care_contact
            where organisation_id = ? and id = ? and reached
            """)
        .params(CurrentOrganisation.id(), contact)
        .query(
            (row, number) -> {
              var answer = row.getString("answer");
              return new AskedTalk(
                  row.getObject("id", UUID.class),
                  new PartId(row.getObject("part_id", UUID.class)),
                  ContactKind.valueOf(row.getString("kind")),
                  row.getObject("held_on", LocalDate.class),
                  instant(row, "recorded_at"),
                  answer == null ? null : CareAnswer.valueOf(answer));
            })
        .optional();
  }

  private @Nullable String findNote(ResultSet row, UUID id) throws SQLException {
    var key = row.getObject("key_id", UUID.class);
    return key == null
        ? null
        : vault.findText(new KeyId(key), cell(id), row.getBytes("note")).orElse(null);
  }

  /** Returns false when the same form was sent before. */
  boolean insert(PartRecord affected, PromiseId promise, CareContact contact, Instant at) {
    var note = contact.note();
    var key = note == null ? null : vault.newKey();
    return jdbc.sql(
                """
                insert into care_contact (organisation_id, id, incident_id, part_id, promise_id,
                  kind, held_on, reached, wants_more, note, key_id, recorded_by, recorded_at)
                values (:organisation, :id, :incident, :part, :promise, :kind, :on, :reached,
                  :wants_more, :note, :key, :by, :at)
                on conflict (organisation_id, id) do nothing
                """)
            .param("organisation", CurrentOrganisation.id())
            .param("id", contact.id())
            .param("incident", affected.incident().value())
            .param("part", affected.part().value())
            .param("promise", promise.value())
            .param("kind", contact.kind().name())
            .param("on", contact.on())
            .param("reached", contact.reached())
            .param("wants_more", contact.wantsMore())
            .param(
                "note",
                note == null || key == null
                    ? null
                    : vault.encryptText(key, cell(contact.id()), note))
            .param("key", key == null ? null : key.value())
            .param("by", contact.by().value())
            .param("at", utc(at))
            .update()
        == 1;
  }

  /** Returns false when there is no such contact, or it was answered before. */
  boolean answer(PartId part, UUID contact, CareAnswer answer, Instant at) {
    return jdbc.sql(
                """
                update care_contact set answer = :answer, answered_at = :at
                where organisation_id = :organisation and part_id = :part and id = :id
                  and reached and answer is null
                """)
            .param("organisation", CurrentOrganisation.id())
            .param("part", part.value())
            .param("id", contact)
            .param("answer", answer.name())
            .param("at", utc(at))
            .update()
        == 1;
  }

  private static DatabaseCell cell(UUID contact) {
    return new DatabaseCell("care_contact", "note", contact);
  }
}
