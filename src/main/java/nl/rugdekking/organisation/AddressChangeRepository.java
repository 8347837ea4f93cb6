// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.database.CurrentOrganisation;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores which mail addresses of people were changed, with the old address, to which letters about
 * the change still go for some time.
 */
@Repository
record AddressChangeRepository(JdbcClient jdbc) {

  /** A change of a person's mail address. */
  record AddressChange(UUID id, PersonId person, String oldEmail, Instant changedAt) {}

  void add(AddressChange change) {
    sql("""
            insert into address_change (organisation_id, id, person_id, old_email, changed_at)
            values (:organisation, :id, :person, :email, :at)
            """)
        .param("id", change.id())
        .param("person", change.person().value())
        .param("email", change.oldEmail())
        .param("at", change.changedAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  void deleteBefore(Instant moment) {
    sql("delete from address_change where organisation_id = :organisation and changed_at < :moment")
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .update();
  }

  List<AddressChange> listSince(Instant moment) {
    return sql("""
            select * from address_change
            where organisation_id = :organisation and changed_at > :moment
            order by changed_at, id
            """)
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .query(AddressChangeRepository::read)
        .list();
  }

  List<AddressChange> list(Collection<UUID> ids) {
    return sql("""
            select * from address_change where organisation_id = :organisation and id = any(:ids)
            """)
        .param("ids", ids.toArray(UUID[]::new))
        .query(AddressChangeRepository::read)
        .list();
  }

  private JdbcClient.StatementSpec sql(String sql) {
    return jdbc.sql(sql).param("organisation", CurrentOrganisation.id());
  }

  private static AddressChange read(ResultSet row, int number) throws SQLException {
    return new AddressChange(
        row.getObject("id", UUID.class),
        new PersonId(row.getObject("person_id", UUID.class)),
        row.getString("old_email"),
        row.getObject("changed_at", OffsetDateTime.class).toInstant());
  }
}
