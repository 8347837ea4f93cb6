// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.paper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores the versions of letter templates. A version is never changed, only confirmed. */
@Repository
record LetterTemplateRepository(JdbcClient jdbc) {

  /** Returns the versions of all templates, the newest of each kind of letter first. */
  List<LetterTemplate> list() {
    return jdbc.sql(
            """
            select id, kind, version, shipped, added_by, added_at, confirmed_by, confirmed_at
            from letter_template
            where organisation_id = ?
            order by kind, version desc
            """)
        .param(CurrentOrganisation.id())
        .query(LetterTemplateRepository::read)
        .list();
  }

  private static LetterTemplate read(ResultSet row, int number) throws SQLException {
    var confirmedBy = row.getObject("confirmed_by", UUID.class);
    return new LetterTemplate(
        row.getObject("id", UUID.class),
        LetterKind.valueOf(row.getString("kind")),
        row.getInt("version"),
        row.getBoolean("shipped"),
        new PersonId(row.getObject("added_by", UUID.class)),
        row.getObject("added_at", OffsetDateTime.class).toInstant(),
        confirmedBy == null ? null : new PersonId(confirmedBy),
        instant(row.getObject("confirmed_at", OffsetDateTime.class)));
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }

  Optional<byte[]> findContent(UUID id) {
    return jdbc.sql("select content from letter_template where organisation_id = ? and id = ?")
        .param(CurrentOrganisation.id())
        .param(id)
        .query((row, number) -> row.getBytes("content"))
        .optional();
  }

  /** Returns the file of the newest version that was confirmed. */
  Optional<byte[]> findConfirmed(LetterKind kind) {
    return jdbc.sql(
            """
            select content from letter_template
            where organisation_id = ? and kind = ? and confirmed_at is not null
            order by version desc limit 1
            """)
        .param(CurrentOrganisation.id())
        .param(kind.name())
        .query((row, number) -> row.getBytes("content"))
        .optional();
  }

  /**
   * Adds a version. Returns false when somebody else added a version with this number meanwhile.
   */
  boolean add(LetterTemplate template, byte[] content) {
    return jdbc.sql(
                """
                insert into letter_template (organisation_id, id, kind, version, shipped, content,
                  added_by, added_at)
                values (:organisation, :id, :kind, :version, :shipped, :content, :by, :at)
                on conflict (organisation_id, kind, version) do nothing
                """)
            .param("organisation", CurrentOrganisation.id())
            .param("id", template.id())
            .param("kind", template.kind().name())
            .param("version", template.version())
            .param("shipped", template.shipped())
            .param("content", content)
            .param("by", template.addedBy().value())
            .param("at", template.addedAt().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Confirms a version. Returns false when it was confirmed already. */
  boolean confirm(UUID id, PersonId by, Instant at) {
    return jdbc.sql(
                """
                update letter_template set confirmed_by = :by, confirmed_at = :at
                where organisation_id = :organisation and id = :id and confirmed_at is null
                """)
            .param("organisation", CurrentOrganisation.id())
            .param("id", id)
            .param("by", by.value())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }
}
