// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.Ids;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.vault.DatabaseCell;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes the records about the posting of letters. A row never changes. */
@Repository
record PostingRepository(JdbcClient jdbc, Vault vault) {

  private static final String TABLE = "outgoing_posting";

  /** Returns the records about the posting of each of these letters, the newest first. */
  Map<UUID, List<Posting>> list(Collection<UUID> letters) {
    var found = new HashMap<UUID, List<Posting>>();
    if (letters.isEmpty()) {
      return found;
    }
    jdbc.sql(
            """
            select * from outgoing_posting
            where organisation_id = :organisation and letter_id = any (:letters)
            order by number desc
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("letters", letters.toArray(UUID[]::new))
        .query(
            row -> {
              found
                  .computeIfAbsent(row.getObject("letter_id", UUID.class), _ -> new ArrayList<>())
                  .add(read(row));
            });
    return found;
  }

  private Posting read(ResultSet row) throws SQLException {
    return new Posting(
        new Posting.Statement(
            PostingWay.valueOf(row.getString("way")),
            row.getObject("posted_on", LocalDate.class),
            text(row, "recipient"),
            text(row, "who"),
            text(row, "reference")),
        text(row, "reason"),
        new PersonId(row.getObject("recorded_by", UUID.class)),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant());
  }

  private @Nullable String text(ResultSet row, String column) throws SQLException {
    var cell = new DatabaseCell(TABLE, column, row.getObject("id", UUID.class));
    var key = new KeyId(row.getObject("key_id", UUID.class));
    return vault.findText(key, cell, row.getBytes(column)).orElse(null);
  }

  /**
   * Adds a record about the posting of a letter, as its next row.
   *
   * @param before the number of rows that the page showed
   * @return false when somebody else added a record about this letter meanwhile
   */
  boolean add(UUID letter, KeyId key, int before, Posting posting) {
    var id = Ids.timeOrdered();
    var said = posting.said();
    return jdbc.sql(
                """
                insert into outgoing_posting (organisation_id, id, letter_id, number, way,
                  posted_on, recipient, who, reference, reason, key_id, recorded_by, recorded_at)
                values (:organisation, :id, :letter, :number, :way, :on, :recipient, :who,
                  :reference, :reason, :key, :by, :at)
                on conflict (organisation_id, letter_id, number) do nothing
                """)
            .param("organisation", CurrentOrganisation.id())
            .param("id", id)
            .param("letter", letter)
            .param("number", before + 1)
            .param("way", said.way().name())
            .param("on", said.on())
            .param("recipient", seal(key, "recipient", id, said.recipient()))
            .param("who", seal(key, "who", id, said.who()))
            .param("reference", seal(key, "reference", id, said.reference()))
            .param("reason", seal(key, "reason", id, posting.reason()))
            .param("key", key.value())
            .param("by", posting.recordedBy().value())
            .param("at", posting.recordedAt().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  private byte @Nullable [] seal(KeyId key, String column, UUID row, @Nullable String text) {
    return text == null || text.isBlank()
        ? null
        : vault.encryptText(key, new DatabaseCell(TABLE, column, row), text.strip());
  }
}
