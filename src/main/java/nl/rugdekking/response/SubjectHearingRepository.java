// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response;

import static nl.rugdekking.database.Timestamps.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.response.SubjectHearing.Invitation;
import nl.rugdekking.response.SubjectHearing.Result;
import nl.rugdekking.vault.DatabaseCell;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.Vault;
import nl.rugdekking.web.EnumCodes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores hearings. Typed texts are encrypted with the key of the incident. */
@Repository
record SubjectHearingRepository(JdbcClient jdbc, Vault vault) {

  /**
   * Stores an invitation.
   *
   * @return false when the same form was sent before
   */
  boolean insert(PartRecord affected, UUID id, Invitation invitation, PersonId by, Instant at) {
    return jdbc.sql(
                """
                insert into subject_hearing (organisation_id, id, incident_id, part_id, way,
                  invited_on, talk_on, place, answer_by, subject, considered, key_id, recorded_by,
                  recorded_at)
                values (:organisation, :id, :incident, :part, :way, :on, :talkOn, :place,
                  :answerBy, :subject, :considered, :key, :by, :at)
                on conflict (organisation_id, id) do nothing
                """)
            .param("organisation", CurrentOrganisation.id())
            .param("id", id)
            .param("incident", affected.incident().value())
            .param("part", affected.part().value())
            .param("way", invitation.way().name())
            .param("on", invitation.on())
            .param("talkOn", invitation.talkOn())
            .param("place", encrypt(affected.key(), id, "place", invitation.place()))
            .param("answerBy", invitation.answerBy())
            .param("subject", encrypt(affected.key(), id, "subject", invitation.about().subject()))
            .param("considered", name(invitation.about().measure()))
            .param("key", affected.key().value())
            .param("by", by.value())
            .param("at", utc(at))
            .update()
        == 1;
  }

  /**
   * Stores what came of it.
   *
   * @return false when that was stored before
   */
  boolean conclude(PartRecord affected, UUID id, Result result, PersonId by, Instant at) {
    return jdbc.sql(
                """
                update subject_hearing set heard = :heard, heard_on = :on, heard_by = :hearer,
                  words = :words, concluded_by = :by, concluded_at = :at
                where organisation_id = :organisation and part_id = :part and id = :id
                  and heard is null
                """)
            .param("heard", result.heard())
            .param("on", result.on())
            .param("hearer", encrypt(affected.key(), id, "heard_by", result.by()))
            .param("words", encrypt(affected.key(), id, "words", result.words()))
            .param("by", by.value())
            .param("at", utc(at))
            .param("organisation", CurrentOrganisation.id())
            .param("part", affected.part().value())
            .param("id", id)
            .update()
        == 1;
  }

  /** Returns the hearings of a part, the newest first. */
  List<SubjectHearing> list(PartId part) {
    return jdbc.sql(
            """
            select h.*, i.registered_at from subject_hearing h
            join incident i on i.organisation_id = h.organisation_id and i.id = h.incident_id
            where h.organisation_id = ? and h.part_id = ?
            order by
              coalesce(h.invited_on, (h.recorded_at at time zone 'Europe/Amsterdam')::date) desc,
              h.recorded_at desc
            """)
        .params(CurrentOrganisation.id(), part.value())
        .query(this::read)
        .list();
  }

  private SubjectHearing read(ResultSet row, int number) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var heard = row.getObject("heard", Boolean.class);
    return new SubjectHearing(
        id,
        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
        DueDates.dayOf(row.getObject("registered_at", OffsetDateTime.class).toInstant()),
        new Invitation(
            SubjectHearing.Way.valueOf(row.getString("way")),
            row.getObject("invited_on", LocalDate.class),
            row.getObject("talk_on", LocalDate.class),
            decrypt(row, id, "place"),
            row.getObject("answer_by", LocalDate.class),
            new SubjectHearing.Matter(
                decrypt(row, id, "subject"),
                EnumCodes.findOrNull(MeasureKind.class, row.getString("considered")))),
        heard == null
            ? null
            : new Result(
                heard,
                row.getObject("heard_on", LocalDate.class),
                decrypt(row, id, "heard_by"),
                decrypt(row, id, "words")));
  }

  private static @Nullable String name(@Nullable MeasureKind kind) {
    return kind == null ? null : kind.name();
  }

  private byte @Nullable [] encrypt(KeyId key, UUID row, String column, @Nullable String text) {
    return text == null || text.isBlank()
        ? null
        : vault.encryptText(key, cell(row, column), text.strip());
  }

  private @Nullable String decrypt(ResultSet from, UUID row, String column) throws SQLException {
    var key = new KeyId(from.getObject("key_id", UUID.class));
    return vault.findText(key, cell(row, column), from.getBytes(column)).orElse(null);
  }

  private static DatabaseCell cell(UUID row, String column) {
    return new DatabaseCell("subject_hearing", column, row);
  }
}
