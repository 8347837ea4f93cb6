// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.norm;

import static nl.rugdekking.database.Timestamps.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores which versions of the table of offences a lawyer of the organisation released, and which
 * releases were withdrawn. A version is known by the hash of its rows.
 */
@Repository
record OffenceReleaseRepository(JdbcClient jdbc) {

  /** Returns the release of this version that was not withdrawn. */
  Optional<OffenceRelease> find(String hash) {
    return jdbc.sql(
            """
            select id, table_version, released_by, released_at from offence_release
            where organisation_id = :organisation and table_hash = :hash and withdrawn_at is null
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("hash", hash)
        .query(OffenceReleaseRepository::read)
        .optional();
  }

  /**
   * Stores a release.
   *
   * @return false when this version is released already
   */
  boolean insert(OffenceRelease release, String hash) {
    return jdbc.sql(
                """
                insert into offence_release
                  (organisation_id, id, table_version, table_hash, released_by, released_at)
                values (:organisation, :id, :version, :hash, :by, :at)
                on conflict do nothing
                """)
            .param("organisation", CurrentOrganisation.id())
            .param("id", release.id())
            .param("version", release.version())
            .param("hash", hash)
            .param("by", release.by().value())
            .param("at", utc(release.at()))
            .update()
        == 1;
  }

  /**
   * Records that a release was withdrawn.
   *
   * @return false when it was withdrawn before
   */
  boolean withdraw(UUID id, PersonId by, Instant at) {
    return jdbc.sql(
                """
                update offence_release set withdrawn_by = :by, withdrawn_at = :at
                where organisation_id = :organisation and id = :id and withdrawn_at is null
                """)
            .param("by", by.value())
            .param("at", utc(at))
            .param("organisation", CurrentOrganisation.id())
            .param("id", id)
            .update()
        == 1;
  }

  private static OffenceRelease read(ResultSet row, int number) throws SQLException {
    return new OffenceRelease(
        row.getObject("id", UUID.class),
        row.getInt("table_version"),
        new PersonId(row.getObject("released_by", UUID.class)),
        row.getObject("released_at", OffsetDateTime.class).toInstant());
  }
}
