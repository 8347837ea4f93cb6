// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import nl.rugdekking.vault.LookupHashes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores recovery codes, for when a telephone is lost; only their keyed hashes are stored. */
@Repository
record RecoveryCodeRepository(JdbcClient jdbc, LookupHashes hashes) {

  private static final String PURPOSE = "recovery-code";

  void add(UUID account, String code) {
    var hash = hashes.computeCurrent(PURPOSE, code);
    jdbc.sql("insert into account_recovery (account_id, key_version, code_hash) values (?, ?, ?)")
        .params(account, hash.version(), hash.value())
        .update();
  }

  /**
   * Marks a code as used; returns false when it is not a code of this account, or was used before.
   */
  boolean markUsed(UUID account, String code, Instant now) {
    return hashes.computeAll(PURPOSE, code).stream()
        .anyMatch(
            hash ->
                jdbc.sql(
                            """
                            update account_recovery set used_at = ?
                            where account_id = ? and key_version = ? and code_hash = ?
                              and used_at is null
                            """)
                        .params(now.atOffset(ZoneOffset.UTC), account, hash.version(), hash.value())
                        .update()
                    == 1);
  }

  int countUnused(UUID account) {
    return jdbc.sql(
            "select count(*) from account_recovery where account_id = ? and used_at is null")
        .param(account)
        .query(Integer.class)
        .single();
  }

  void removeAll(UUID account) {
    jdbc.sql("delete from account_recovery where account_id = ?").param(account).update();
  }
}
