// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.database.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Stores the public keys of passkeys (keys inside a telephone, laptop or security key that sign
 * instead of a code).
 */
@Repository
record PasskeyRepository(JdbcClient jdbc) {

  List<Passkey> list(UUID account) {
    return jdbc.sql("select * from account_passkey where account_id = ? order by made_at, id")
        .param(account)
        .query(PasskeyRepository::read)
        .list();
  }

  private static Passkey read(ResultSet row, int number) throws SQLException {
    return new Passkey(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getObject("made_at", OffsetDateTime.class).toInstant(),
        toInstant(row.getObject("last_used_at", OffsetDateTime.class)),
        new Passkey.PasskeyCredential(
            row.getBytes("credential_id"),
            row.getBytes("attested"),
            row.getLong("counter"),
            row.getBoolean("backup_eligible")));
  }

  private static @Nullable Instant toInstant(@Nullable OffsetDateTime moment) {
    return moment == null ? null : moment.toInstant();
  }

  int count(UUID account) {
    return jdbc.sql("select count(*) from account_passkey where account_id = ?")
        .param(account)
        .query(Integer.class)
        .single();
  }

  /** Adds a passkey; returns false when it was added before, to any account. */
  boolean add(UUID account, String name, Passkey.PasskeyCredential credential, Instant now) {
    return jdbc.sql(
                """
                insert into account_passkey
                  (id, account_id, name, credential_id, attested, counter, backup_eligible, made_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (credential_id) do nothing
                """)
            .params(
                Ids.random(),
                account,
                name,
                credential.credential(),
                credential.attested(),
                credential.counter(),
                credential.backupEligible(),
                now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /**
   * Stores the counter of a signature; returns false when this counter, or a later one, was used
   * meanwhile. Passkeys that do not count always give 0, which is accepted.
   */
  boolean updateCounter(UUID id, long counter, Instant now) {
    return jdbc.sql(
                """
                update account_passkey set counter = :counter, last_used_at = :now
                where id = :id and (counter < :counter or (counter = 0 and :counter = 0))
                """)
            .param("counter", counter)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("id", id)
            .update()
        == 1;
  }

  boolean remove(UUID account, UUID id) {
    return jdbc.sql("delete from account_passkey where account_id = ? and id = ?")
            .params(account, id)
            .update()
        == 1;
  }

  void removeAll(UUID account) {
    jdbc.sql("delete from account_passkey where account_id = ?").param(account).update();
  }
}
