// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores accounts, with which people sign in, and the memberships that tie an account to a person
 * in an organisation. An account belongs to no organisation, because its owner may be a member of
 * several.
 */
@Repository
record AccountRepository(JdbcClient jdbc) {

  /**
   * An account as it is stored.
   *
   * @param hash the hash of the password, or null while none was chosen
   * @param disabled true when nobody may sign in with it
   */
  record StoredAccount(UUID id, @Nullable String hash, boolean disabled) {

    /** Returns the hash of the password. */
    Optional<String> password() {
      return Optional.ofNullable(hash);
    }
  }

  Optional<StoredAccount> find(String login) {
    return jdbc.sql("select id, password_hash, disabled from account where login = ?")
        .param(login)
        .query(
            (row, number) ->
                new StoredAccount(
                    row.getObject("id", UUID.class),
                    row.getString("password_hash"),
                    row.getBoolean("disabled")))
        .optional();
  }

  void add(Accounts.NewAccount account, Instant now) {
    jdbc.sql(
            """
            insert into account (id, login, password_hash, kind, created_at)
            values (?, ?, ?, ?, ?)
            """)
        .params(
            account.id(),
            account.login(),
            account.hash(),
            account.kind().name(),
            now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Adds an invited account, without a password until its owner chooses one. */
  void addWithoutPassword(UUID id, String login, Accounts.Kind kind, Instant now) {
    jdbc.sql("insert into account (id, login, kind, created_at) values (?, ?, ?, ?)")
        .params(id, login, kind.name(), now.atOffset(ZoneOffset.UTC))
        .update();
  }

  String login(UUID account) {
    return jdbc.sql("select login from account where id = ?")
        .param(account)
        .query((row, number) -> row.getString("login"))
        .single();
  }

  /** Returns the number of organisations that the owner of the account is a member of. */
  int countOrganisations(UUID account) {
    return jdbc.sql("select count(*) from account_organisation where account_id = ?")
        .param(account)
        .query(Integer.class)
        .single();
  }

  /** Returns true when the account or the current organisation belongs to the demonstration. */
  boolean isOfDemonstration(UUID account) {
    return jdbc.sql(
                """
            select count(*) from organisation o
            where o.demo and (o.id = :here or o.id in
              (select m.organisation_id from account_organisation m where m.account_id = :account))
            """)
            .param("here", CurrentOrganisation.id())
            .param("account", account)
            .query(Integer.class)
            .single()
        > 0;
  }

  Optional<String> hashOf(UUID account) {
    return jdbc.sql("select password_hash from account where id = ? and password_hash is not null")
        .param(account)
        .query((row, number) -> row.getString("password_hash"))
        .optional();
  }

  /**
   * Stores the hash of a new password. It also deletes an authenticator app that is being set up,
   * because anybody who had the old password may know its secret.
   */
  void setHash(UUID account, String hash) {
    jdbc.sql("update account set password_hash = ? where id = ?").params(hash, account).update();
    jdbc.sql("delete from account_app where account_id = ? and confirmed_at is null")
        .param(account)
        .update();
  }

  /** Makes the account a member of the current organisation, as this person. */
  void join(UUID account, PersonId person) {
    jdbc.sql("insert into membership (organisation_id, account_id, person_id) values (?, ?, ?)")
        .params(CurrentOrganisation.id(), account, person.value())
        .update();
    jdbc.sql("insert into account_organisation (account_id, organisation_id) values (?, ?)")
        .params(account, CurrentOrganisation.id())
        .update();
  }

  boolean isMember(UUID account) {
    return jdbc.sql("select 1 from membership where organisation_id = ? and account_id = ?")
        .params(CurrentOrganisation.id(), account)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /**
   * Returns the people of this organisation, invited ones included, whose account is for somebody
   * who works elsewhere.
   */
  Set<PersonId> listOutsidePersons() {
    return jdbc.sql(
            """
            select m.person_id from membership m
            join account a on a.id = m.account_id
            where m.organisation_id = :organisation and a.kind = 'OUTSIDE'
            union
            select f.person_id from membership_offer f
            join account a on a.id = f.account_id
            where f.organisation_id = :organisation and a.kind = 'OUTSIDE'
            """)
        .param("organisation", CurrentOrganisation.id())
        .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
        .set();
  }

  Set<PersonId> listPersonsWithPassword() {
    return jdbc.sql(
            """
            select m.person_id from membership m
            join account a on a.id = m.account_id
            where m.organisation_id = ? and a.password_hash is not null and not a.disabled
            """)
        .param(CurrentOrganisation.id())
        .query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
        .set();
  }

  Optional<UUID> accountOf(PersonId person) {
    return jdbc.sql("select account_id from membership where organisation_id = ? and person_id = ?")
        .params(CurrentOrganisation.id(), person.value())
        .query((row, number) -> row.getObject("account_id", UUID.class))
        .optional();
  }
}
