// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores the links for choosing a password, which are sent by mail. Each method runs in the
 * transaction of its caller.
 */
@Repository
record PasswordLinkRepository(JdbcClient jdbc) {

  // A link becomes invalid when the login of the account changes, because it was sent to the old
  // address.
  private static final String FROM_VALID_LINKS =
      """
      from access_link l
      join membership m on m.organisation_id = l.organisation_id and m.person_id = l.person_id
      join account a on a.id = m.account_id
      where l.organisation_id = :organisation and l.used_at is null and l.expires_at > :now
        and not a.disabled and (a.login_since is null or l.made_at >= a.login_since)
      """;

  /** A member of this organisation, and the account they sign in with. */
  record Owner(PersonId person, UUID account) {}

  /** Returns the member of this organisation with this login. */
  Optional<Owner> findOwner(String login) {
    return sql("""
            select m.person_id, a.id from account a
            join membership m on m.account_id = a.id
            where m.organisation_id = :organisation and a.login = :login and not a.disabled
            """)
        .param("login", login)
        .query(
            (row, number) ->
                new Owner(
                    new PersonId(row.getObject("person_id", UUID.class)),
                    row.getObject("id", UUID.class)))
        .optional();
  }

  /** Returns the number of links that were made for this person after this moment. */
  int countMadeSince(PersonId person, Instant moment) {
    return sql("""
            select count(*) from access_link
            where organisation_id = :organisation and person_id = :person and made_at > :moment
            """)
        .param("person", person.value())
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .single();
  }

  void add(UUID id, PersonId person, Instant now, Instant expires) {
    sql("""
            insert into access_link (organisation_id, id, person_id, made_at, expires_at)
            values (:organisation, :id, :person, :now, :expires)
            """)
        .param("id", id)
        .param("person", person.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("expires", expires.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Returns the account that the link belongs to; empty when it was used or has expired. */
  Optional<UUID> account(UUID id, Instant now) {
    return linkQuery("select m.account_id " + FROM_VALID_LINKS + "and l.id = :id", now)
        .param("id", id)
        .query((row, number) -> row.getObject("account_id", UUID.class))
        .optional();
  }

  boolean isValidFor(UUID id, UUID account, Instant now) {
    return linkQuery("select 1 " + FROM_VALID_LINKS + "and l.id = :id and a.id = :account", now)
        .param("id", id)
        .param("account", account)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /**
   * Marks a link as used and deletes the others of this person; returns false when it was used
   * before.
   */
  boolean markUsed(UUID id, Instant now) {
    int used =
        sql("""
            update access_link set used_at = :now
            where organisation_id = :organisation and id = :id and used_at is null
            """)
            .param("id", id)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update();
    if (used == 1) {
      sql("""
              delete from access_link l using access_link done
              where done.organisation_id = :organisation and done.id = :id
                and l.organisation_id = :organisation and l.person_id = done.person_id
                and l.used_at is null
              """)
          .param("id", id)
          .update();
    }
    return used == 1;
  }

  void deleteExpiredBefore(Instant moment) {
    sql("delete from access_link where organisation_id = :organisation and expires_at < :moment")
        .param("moment", moment.atOffset(ZoneOffset.UTC))
        .update();
  }

  private JdbcClient.StatementSpec linkQuery(String sql, Instant now) {
    return sql(sql).param("now", now.atOffset(ZoneOffset.UTC));
  }

  private JdbcClient.StatementSpec sql(String sql) {
    return jdbc.sql(sql).param("organisation", CurrentOrganisation.id());
  }
}
