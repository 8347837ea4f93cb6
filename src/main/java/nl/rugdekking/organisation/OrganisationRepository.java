// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.database.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores the organisations, each under the slug with which its addresses begin. */
@Repository
record OrganisationRepository(JdbcClient jdbc) {

  Optional<Organisation> find(String slug) {
    return jdbc.sql("select id, slug, name, kind, demo from organisation where slug = ?")
        .param(slug)
        .query(OrganisationRepository::read)
        .optional();
  }

  Organisation get(OrganisationId id) {
    return jdbc.sql("select id, slug, name, kind, demo from organisation where id = ?")
        .param(id.value())
        .query(OrganisationRepository::read)
        .single();
  }

  List<Organisation> list() {
    return jdbc.sql("select id, slug, name, kind, demo from organisation order by name")
        .query(OrganisationRepository::read)
        .list();
  }

  void add(Organisation organisation, Instant now) {
    jdbc.sql(
            """
            insert into organisation (id, slug, name, kind, demo, created_at)
            values (:id, :slug, :name, :kind, :demo, :now)
            """)
        .param("id", organisation.id().value())
        .param("slug", organisation.slug())
        .param("name", organisation.name())
        .param("kind", organisation.kind().name())
        .param("demo", organisation.demo())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .update();
  }

  private static Organisation read(ResultSet row, int number) throws SQLException {
    return new Organisation(
        new OrganisationId(row.getObject("id", UUID.class)),
        row.getString("slug"),
        row.getString("name"),
        OrganisationKind.valueOf(row.getString("kind")),
        row.getBoolean("demo"));
  }
}
