// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.signin.LoginChanges.LoginChange;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores changes of logins (the mail addresses with which people sign in). A change is asked for
 * first, and made once the owner of the new address confirms it; only this class changes a login.
 * Each method runs in the transaction of its caller. Accounts and these changes belong to no
 * organisation.
 */
@Repository
record LoginChangeRepository(JdbcClient jdbc) {

  /** Returns the number of changes that were asked for this account after this moment. */
  int countMadeSince(UUID account, Instant moment) {
    return jdbc.sql(
            "select count(*) from account_login_change where account_id = ? and made_at > ?")
        .params(account, moment.atOffset(ZoneOffset.UTC))
        .query(Integer.class)
        .single();
  }

  void add(LoginChange change, Instant now, Instant expires) {
    jdbc.sql(
            """
            insert into account_login_change
              (id, account_id, login, old_id, old_login, made_at, expires_at)
            values (?, ?, ?, ?, ?, ?, ?)
            """)
        .params(
            change.id(),
            change.account(),
            change.login(),
            change.oldId(),
            change.oldLogin(),
            now.atOffset(ZoneOffset.UTC),
            expires.atOffset(ZoneOffset.UTC))
        .update();
  }

  /**
   * Returns the change while it can still be confirmed: it has not expired, and the account has its
   * old login.
   */
  Optional<LoginChange> findUnconfirmed(UUID id, Instant now) {
    return jdbc.sql(
            """
            select c.id, c.account_id, c.login, c.old_id, c.old_login from account_login_change c
            join account a on a.id = c.account_id
            where c.id = ? and c.used_at is null and c.expires_at > ? and a.login = c.old_login
              and not a.disabled
            """)
        .params(id, now.atOffset(ZoneOffset.UTC))
        .query(
            (row, number) ->
                new LoginChange(
                    row.getObject("id", UUID.class),
                    row.getObject("account_id", UUID.class),
                    row.getString("login"),
                    row.getObject("old_id", UUID.class),
                    row.getString("old_login")))
        .optional();
  }

  /**
   * Makes the change; returns false when it was made before, or the account has another login by
   * now.
   *
   * @throws org.springframework.dao.DuplicateKeyException when another account has the login now
   */
  boolean confirm(LoginChange change, Instant now) {
    return markUsed(change, now) && setLogin(change, now);
  }

  private boolean markUsed(LoginChange change, Instant now) {
    return jdbc.sql("update account_login_change set used_at = ? where id = ? and used_at is null")
            .params(now.atOffset(ZoneOffset.UTC), change.id())
            .update()
        == 1;
  }

  private boolean setLogin(LoginChange change, Instant now) {
    return jdbc.sql("update account set login = ?, login_since = ? where id = ? and login = ?")
            .params(
                change.login(), now.atOffset(ZoneOffset.UTC), change.account(), change.oldLogin())
            .update()
        == 1;
  }

  void deleteMadeBefore(Instant moment) {
    jdbc.sql("delete from account_login_change where made_at < ?")
        .param(moment.atOffset(ZoneOffset.UTC))
        .update();
  }
}
