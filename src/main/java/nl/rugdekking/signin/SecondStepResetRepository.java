// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.signin.SecondStepResets.ResetRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores the requests of the operator to remove somebody's second step. Each belongs to the
 * organisation that sends the letter about it to the owner of the account. A request is open until
 * it has removed the second step or was stopped.
 */
@Repository
@Transactional
class SecondStepResetRepository {

  private final JdbcClient jdbc;

  SecondStepResetRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Returns the requests whose owner has not been sent a letter yet. */
  List<ResetRequest> listUnannounced() {
    return sql("""
            select id, account_id from second_step_reset
            where organisation_id = :organisation and announced_at is null and ended_at is null
            """)
        .query(SecondStepResetRepository::read)
        .list();
  }

  /**
   * Marks that the owner is sent a letter; returns false when that was done before, or the request
   * has ended.
   */
  boolean markAnnounced(ResetRequest reset, Instant now) {
    return sql("""
                update second_step_reset set announced_at = :now
                where organisation_id = :organisation and id = :id and announced_at is null
                  and ended_at is null
                """)
            .param("id", reset.id())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /**
   * Sets when the request takes effect; returns false when it has ended, or is of another account.
   */
  boolean setEffectTime(UUID id, UUID account, Instant end) {
    return sql("""
                update second_step_reset set takes_effect_at = :end
                where organisation_id = :organisation and id = :id and account_id = :account
                  and ended_at is null
                """)
            .param("id", id)
            .param("account", account)
            .param("end", end.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  /** Returns the request while it has not ended. */
  Optional<ResetRequest> findOpen(UUID id) {
    return sql("""
            select id, account_id from second_step_reset
            where organisation_id = :organisation and id = :id and ended_at is null
            """)
        .param("id", id)
        .query(SecondStepResetRepository::read)
        .optional();
  }

  /** Returns the open requests whose owner has had the whole time to stop them. */
  List<ResetRequest> listDue(Instant now) {
    return sql("""
            select id, account_id from second_step_reset
            where organisation_id = :organisation and ended_at is null and takes_effect_at <= :now
            """)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(SecondStepResetRepository::read)
        .list();
  }

  /**
   * Ends the request; returns false when it had ended before.
   *
   * @param removed true when the second step is removed, false when the owner keeps it
   */
  boolean end(ResetRequest reset, boolean removed, Instant now) {
    return sql("""
                update second_step_reset set ended_at = :now, taken = :taken
                where organisation_id = :organisation and id = :id and ended_at is null
                """)
            .param("id", reset.id())
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("taken", removed)
            .update()
        == 1;
  }

  private static ResetRequest read(ResultSet row, int number) throws SQLException {
    return new ResetRequest(
        row.getObject("id", UUID.class), row.getObject("account_id", UUID.class));
  }

  private JdbcClient.StatementSpec sql(String sql) {
    return jdbc.sql(sql).param("organisation", CurrentOrganisation.id());
  }
}
