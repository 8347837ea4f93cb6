// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.complaint;

import static nl.rugdekking.database.Timestamps.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.PartId;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.PageReads;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.acting.OnBehalfOf;
import nl.rugdekking.vault.DatabaseCell;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores complaints. Place and number are encrypted under the key of the incident. */
@Repository
record ComplaintRepository(JdbcClient jdbc, Vault vault) {

  /**
   * Stores a complaint.
   *
   * @return false when this complaint was stored before, or when there is another one that was not
   *     withdrawn
   */
  boolean insert(PartRecord affected, ComplaintStatement said, PersonId by, Instant at) {
    return jdbc.sql(
                """
                insert into complaint (organisation_id, id, incident_id, part_id, made_on, made_by,
                  place, reference, key_id, recorded_by, recorded_at)
                values (:organisation, :id, :incident, :part, :madeOn, :madeBy, :place, :reference,
                  :key, :by, :at)
                on conflict do nothing
                """)
            .param("organisation", CurrentOrganisation.id())
            .param("id", said.id().value())
            .param("incident", affected.incident().value())
            .param("part", affected.part().value())
            .param("madeOn", said.madeOn())
            .param("madeBy", said.madeBy().name())
            .param("place", encrypt(affected.key(), "place", said.id(), said.place()))
            .param("reference", encrypt(affected.key(), "reference", said.id(), said.reference()))
            .param("key", affected.key().value())
            .param("by", by.value())
            .param("at", utc(at))
            .update()
        == 1;
  }

  /** Returns the complaints of these parts, the newest first. */
  List<Complaint> list(Collection<PartId> parts) {
    return PageReads.once(ComplaintRepository.class, List.copyOf(parts), () -> readAll(parts));
  }

  private List<Complaint> readAll(Collection<PartId> parts) {
    return jdbc.sql(
            """
            select * from complaint where organisation_id = :organisation and part_id = any (:parts)
            order by made_on desc, recorded_at desc, id
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("parts", parts.stream().map(PartId::value).toArray(UUID[]::new))
        .query(this::read)
        .list();
  }

  /**
   * Records that a complaint was withdrawn.
   *
   * @return false when it was withdrawn before
   */
  boolean withdraw(ComplaintId id, LocalDate on, PersonId by) {
    return jdbc.sql(
                """
                update complaint set withdrawn_on = :on, withdrawn_by = :by
                where organisation_id = :organisation and id = :id and withdrawn_on is null
                """)
            .param("on", on)
            .param("by", by.value())
            .param("organisation", CurrentOrganisation.id())
            .param("id", id.value())
            .update()
        == 1;
  }

  /**
   * Deletes a complaint.
   *
   * @return false when it was deleted before
   */
  boolean delete(ComplaintId id) {
    return jdbc.sql("delete from complaint where organisation_id = ? and id = ?")
            .params(CurrentOrganisation.id(), id.value())
            .update()
        == 1;
  }

  private Complaint read(ResultSet row, int number) throws SQLException {
    var id = new ComplaintId(row.getObject("id", UUID.class));
    return new Complaint(
        id,
        new PartId(row.getObject("part_id", UUID.class)),
        row.getObject("made_on", LocalDate.class),
        OnBehalfOf.valueOf(row.getString("made_by")),
        decrypt(row, "place", id),
        decrypt(row, "reference", id),
        new PersonId(row.getObject("recorded_by", UUID.class)),
        row.getObject("withdrawn_on", LocalDate.class));
  }

  private byte @Nullable [] encrypt(
      KeyId key, String column, ComplaintId row, @Nullable String text) {
    return text == null || text.isBlank()
        ? null
        : vault.encryptText(key, cell(column, row), text.strip());
  }

  private @Nullable String decrypt(ResultSet row, String column, ComplaintId id)
      throws SQLException {
    var key = new KeyId(row.getObject("key_id", UUID.class));
    return vault.findText(key, cell(column, id), row.getBytes(column)).orElse(null);
  }

  private static DatabaseCell cell(String column, ComplaintId row) {
    return new DatabaseCell("complaint", column, row.value());
  }
}
