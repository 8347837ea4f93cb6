// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.signin.MembershipOffers.MembershipOffer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores the membership offers of an organisation: questions to the owners of accounts whether they
 * want to sign in here too. Each method runs in its caller's transaction.
 */
@Repository
record MembershipOfferRepository(JdbcClient jdbc) {

  void add(MembershipOffer offer, Instant now, Instant expires) {
    sql("""
            insert into membership_offer
              (organisation_id, id, person_id, account_id, made_at, expires_at)
            values (:organisation, :id, :person, :account, :now, :expires)
            """)
        .param("id", offer.id())
        .param("person", offer.person().value())
        .param("account", offer.account())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("expires", expires.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Returns true when the owner of the account has an offer, for any person here. */
  boolean isOpenFor(UUID account, Instant now) {
    return sql("""
            select 1 from membership_offer
            where organisation_id = :organisation and account_id = :account and expires_at > :now
            limit 1
            """)
        .param("account", account)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  boolean isOpen(PersonId person, Instant now) {
    return sql("""
            select 1 from membership_offer
            where organisation_id = :organisation and person_id = :person and expires_at > :now
            limit 1
            """)
        .param("person", person.value())
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /**
   * Finds an offer that can still be answered. It is empty also when the account was disabled or
   * its login changed since, or the person or account is a member by now.
   */
  Optional<MembershipOffer> findUnanswered(UUID id, Instant now) {
    return sql("""
            select f.id, f.person_id, f.account_id from membership_offer f
            join account a on a.id = f.account_id
            where f.organisation_id = :organisation and f.id = :id
              and f.answered_at is null and f.expires_at > :now and not a.disabled
              and (a.login_since is null or f.made_at >= a.login_since)
              and not exists (select 1 from membership m
                where m.organisation_id = f.organisation_id
                  and (m.person_id = f.person_id or m.account_id = f.account_id))
            """)
        .param("id", id)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(
            (row, number) ->
                new MembershipOffer(
                    row.getObject("id", UUID.class),
                    new PersonId(row.getObject("person_id", UUID.class)),
                    row.getObject("account_id", UUID.class)))
        .optional();
  }

  /** Returns false when the offer was answered before. */
  boolean markAnswered(UUID id, Instant now) {
    return sql("""
                update membership_offer set answered_at = :now
                where organisation_id = :organisation and id = :id and answered_at is null
                """)
            .param("id", id)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  private JdbcClient.StatementSpec sql(String sql) {
    return jdbc.sql(sql).param("organisation", CurrentOrganisation.id());
  }
}
