// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.norm;

import static nl.rugdekking.database.Timestamps.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores the versions of the norm of each body, with their articles. A version is drafted, released
 * by a lawyer, and then adopted by the body; from then on it cannot be changed.
 */
@Repository
record NormVersionRepository(JdbcClient jdbc) {

  /** Returns the versions of a body, the newest first. */
  List<NormVersion> list(BodyKind body) {
    return jdbc.sql(
            """
            select v.*, b.kind from norm_version v
            join body b on b.organisation_id = v.organisation_id and b.id = v.body_id
            where v.organisation_id = :organisation and b.kind = :body order by v.version desc
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("body", body.name())
        .query(this::read)
        .list();
  }

  Optional<NormVersion> find(UUID id) {
    return jdbc.sql(
            """
            select v.*, b.kind from norm_version v
            join body b on b.organisation_id = v.organisation_id and b.id = v.body_id
            where v.organisation_id = :organisation and v.id = :id
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("id", id)
        .query(this::read)
        .optional();
  }

  /** Stores a draft with its articles. */
  void insert(NormVersion draft, UUID bodyId, PersonId by, Instant at) {
    jdbc.sql(
            """
            insert into norm_version
              (organisation_id, id, body_id, version, drafted_by, drafted_at)
            values (:organisation, :id, :body, :version, :by, :at)
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("id", draft.id())
        .param("body", bodyId)
        .param("version", draft.version())
        .param("by", by.value())
        .param("at", utc(at))
        .update();
    int position = 0;
    for (var article : draft.articles()) {
      insert(draft.id(), article, position++);
    }
  }

  private void insert(UUID version, NormArticle article, int position) {
    jdbc.sql(
            """
            insert into norm_article
              (organisation_id, norm_id, code, sort, text_nl, example_nl, text_en, example_en)
            values (:organisation, :norm, :code, :sort, :nl, :exampleNl, :en, :exampleEn)
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("norm", version)
        .param("code", article.code())
        .param("sort", position)
        .param("nl", article.nl())
        .param("exampleNl", article.exampleNl())
        .param("en", article.en())
        .param("exampleEn", article.exampleEn())
        .update();
  }

  /**
   * Changes an article.
   *
   * @return false when the version has no article with this code
   */
  boolean update(UUID version, NormArticle article) {
    return jdbc.sql(
                """
                update norm_article set text_nl = :nl, example_nl = :exampleNl, text_en = :en,
                  example_en = :exampleEn
                where organisation_id = :organisation and norm_id = :norm and code = :code
                """)
            .param("nl", article.nl())
            .param("exampleNl", article.exampleNl())
            .param("en", article.en())
            .param("exampleEn", article.exampleEn())
            .param("organisation", CurrentOrganisation.id())
            .param("norm", version)
            .param("code", article.code())
            .update()
        == 1;
  }

  /**
   * Records that a lawyer released a version.
   *
   * @param by the lawyer, or null to take the release back because a text changed
   * @return false when the version was adopted meanwhile
   */
  boolean setReleased(UUID version, @Nullable PersonId by, Instant at) {
    return jdbc.sql(
                """
                update norm_version set released_by = :by, released_at = :at
                where organisation_id = :organisation and id = :id and adopted_at is null
                """)
            .param("by", by == null ? null : by.value())
            .param("at", by == null ? null : utc(at))
            .param("organisation", CurrentOrganisation.id())
            .param("id", version)
            .update()
        == 1;
  }

  /**
   * Records that the body adopted a version.
   *
   * @return false when it was adopted before, or is not released
   */
  boolean adopt(UUID version, NormVersion.Adoption adoption, PersonId by, Instant at) {
    return jdbc.sql(
                """
                update norm_version set decided_by = :decidedBy, decided_on = :decidedOn,
                  valid_from = :validFrom, adopted_by = :by, adopted_at = :at
                where organisation_id = :organisation and id = :id and adopted_at is null
                  and released_at is not null
                """)
            .param("decidedBy", adoption.decidedBy())
            .param("decidedOn", adoption.decidedOn())
            .param("validFrom", adoption.validFrom())
            .param("by", by.value())
            .param("at", utc(at))
            .param("organisation", CurrentOrganisation.id())
            .param("id", version)
            .update()
        == 1;
  }

  private NormVersion read(ResultSet row, int number) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var releasedBy = row.getObject("released_by", UUID.class);
    var decidedBy = row.getString("decided_by");
    return new NormVersion(
        id,
        BodyKind.valueOf(row.getString("kind")),
        row.getInt("version"),
        listArticles(id),
        releasedBy == null ? null : new PersonId(releasedBy),
        decidedBy == null
            ? null
            : new NormVersion.Adoption(
                decidedBy,
                row.getObject("decided_on", LocalDate.class),
                row.getObject("valid_from", LocalDate.class)));
  }

  private List<NormArticle> listArticles(UUID version) {
    return jdbc.sql(
            """
            select * from norm_article where organisation_id = :organisation and norm_id = :norm
            order by sort, code
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("norm", version)
        .query(
            (row, number) ->
                new NormArticle(
                    row.getString("code"),
                    row.getString("text_nl"),
                    row.getString("example_nl"),
                    row.getString("text_en"),
                    row.getString("example_en")))
        .list();
  }
}
