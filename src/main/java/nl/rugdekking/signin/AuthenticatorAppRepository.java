// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.database.Ids;
import nl.rugdekking.vault.DatabaseCell;
import nl.rugdekking.vault.KeyDestroyedException;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.KeyKind;
import nl.rugdekking.vault.Vault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores the secrets that accounts share with authenticator apps, each encrypted under its own key.
 * An app is pending until somebody entered its first right code. An account has at most one app of
 * each state.
 */
@Repository
record AuthenticatorAppRepository(JdbcClient jdbc, Vault vault) {

  /**
   * The secret shared with an app.
   *
   * @param secret the secret, or null when its key was destroyed: then no code is right, but the
   *     app still counts as a second step, so that a password alone gives no access
   */
  @SuppressWarnings("ArrayRecordComponent") // used once, never compared
  record AuthenticatorApp(UUID id, KeyId key, byte @Nullable [] secret) {}

  /** The time in which an app can be set up with the same secret. */
  static final Duration LIFETIME = Duration.ofMinutes(15);

  Optional<AuthenticatorApp> findConfirmed(UUID account) {
    return find(account, "confirmed_at is not null");
  }

  /** Finds the app that is being set up. */
  Optional<AuthenticatorApp> findPending(UUID account) {
    return find(account, "confirmed_at is null");
  }

  private Optional<AuthenticatorApp> find(UUID account, String state) {
    return jdbc.sql("select * from account_app where account_id = ? and " + state)
        .param(account)
        .query(this::read)
        .optional();
  }

  private AuthenticatorApp read(ResultSet row, int number) throws SQLException {
    var id = row.getObject("id", UUID.class);
    var key = new KeyId(row.getObject("key_id", UUID.class));
    try {
      return new AuthenticatorApp(id, key, vault.decrypt(key, cell(id), row.getBytes("secret")));
    } catch (KeyDestroyedException destroyed) {
      return new AuthenticatorApp(id, key, null);
    }
  }

  /**
   * Stores a secret for an app that is being set up; does nothing when there is one that can still
   * be used. An older one is replaced, because somebody who knew the old password may have seen it.
   */
  void addPending(UUID account, byte[] secret, Instant now) {
    jdbc.sql(
            """
            delete from account_app where account_id = ? and confirmed_at is null and made_at < ?
            """)
        .params(account, now.minus(LIFETIME).atOffset(ZoneOffset.UTC))
        .update();
    var pending = findPending(account);
    if (pending.isPresent() && pending.get().secret() != null) {
      return;
    }
    removePending(account);
    var id = Ids.random();
    var key = vault.newKey(KeyKind.ACCOUNT);
    jdbc.sql(
            """
            insert into account_app (id, account_id, key_id, secret, made_at) values (?, ?, ?, ?, ?)
            on conflict (account_id) where confirmed_at is null do nothing
            """)
        .params(
            id,
            account,
            key.value(),
            vault.encrypt(key, cell(id), secret),
            now.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Deletes a secret that was not confirmed. */
  void removePending(UUID account) {
    jdbc.sql("delete from account_app where account_id = ? and confirmed_at is null")
        .param(account)
        .update();
  }

  /** Confirms the new app, and removes the one it replaces. */
  void confirm(UUID account, UUID id, Instant now) {
    jdbc.sql("delete from account_app where account_id = ? and confirmed_at is not null")
        .param(account)
        .update();
    jdbc.sql("update account_app set confirmed_at = ? where id = ?")
        .params(now.atOffset(ZoneOffset.UTC), id)
        .update();
  }

  /**
   * Marks a code as used; returns false when the code of this half minute, or a later one, was used
   * before.
   *
   * @param step the number of half minutes since 1970, which the code belongs to
   */
  boolean markCodeUsed(UUID id, long step) {
    return jdbc.sql("update account_app set last_step = ? where id = ? and last_step < ?")
            .params(step, id, step)
            .update()
        == 1;
  }

  void removeAll(UUID account) {
    jdbc.sql("delete from account_app where account_id = ?").param(account).update();
  }

  private static DatabaseCell cell(UUID id) {
    return new DatabaseCell("account_app", "secret", id);
  }
}
