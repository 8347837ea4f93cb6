// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.signin;

import static nl.rugdekking.database.Timestamps.instant;
import static nl.rugdekking.database.Timestamps.instantOrNull;
import static nl.rugdekking.database.Timestamps.utc;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Base64;
import java.util.EnumMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Repository;

/**
 * Stores sessions in the database, so that any server can answer any request. A row is found by a
 * SHA-256 hash of the id in the cookie; a slow hash is not needed, since the id has 256 random
 * bits. Each method is one statement and needs no transaction.
 */
@Repository
class Sessions implements SessionRepository<StoredSession> {

  private static final int ID_BYTES = 32;
  private static final int ID_LENGTH = 43;
  private static final int REMOVED_AT_ONCE = 20;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Sessions(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public StoredSession createSession() {
    var id = new byte[ID_BYTES];
    random.nextBytes(id);
    return new StoredSession(Base64.getUrlEncoder().withoutPadding().encodeToString(id), clock);
  }

  @Override
  public void save(StoredSession session) {
    if (session.isNew()) {
      add(session);
    } else if (session.hasNewChallenges()) {
      saveChallenges(session);
    } else if (session.hasNewUse() && !RequestSessionCache.isKeptUnused()) {
      saveUse(session);
    }
    session.markSaved();
    RequestSessionCache.store(session);
  }

  /** Adds the session and deletes a few that have expired, so that the table does not grow. */
  private void add(StoredSession session) {
    var signedIn = session.signedIn();
    if (signedIn == null) {
      throw new IllegalStateException("Only signing in begins a session");
    }
    jdbc.sql(
            """
            with ended as (
              select id_hash from account_session
              where used_at <= :idle or password_at <= :oldest
              limit :removed for update skip locked),
            removed as (
              delete from account_session where id_hash in (select id_hash from ended))
            insert into account_session
              (id_hash, account_id, password_at, second_step_at, repeated_at, used_at,
               challenge_add, challenge_enter)
            values (:hash, :account, :password, :second, :repeated, :used, :add, :enter)
            """)
        .param("idle", utc(clock.instant().minus(StoredSession.IDLE)))
        .param("oldest", utc(clock.instant().minus(StoredSession.MAX_AGE)))
        .param("removed", REMOVED_AT_ONCE)
        .param("hash", hash(session.getId()))
        .param("account", signedIn.account())
        .param("password", utc(signedIn.passwordAt()))
        .param("second", utc(signedIn.secondStepAt()))
        .param("repeated", utc(signedIn.repeatedAt()))
        .param("used", utc(session.getLastAccessedTime()))
        .param("add", session.challenge(Challenge.ADD))
        .param("enter", session.challenge(Challenge.ENTER))
        .update();
  }

  // Changes no row when the session was ended meanwhile, for instance from another device.
  private void saveChallenges(StoredSession session) {
    jdbc.sql(
            """
            update account_session
            set used_at = :used, challenge_add = :add, challenge_enter = :enter
            where id_hash = :hash
            """)
        .param("used", utc(session.getLastAccessedTime()))
        .param("add", session.challenge(Challenge.ADD))
        .param("enter", session.challenge(Challenge.ENTER))
        .param("hash", hash(session.getId()))
        .update();
  }

  private void saveUse(StoredSession session) {
    jdbc.sql("update account_session set used_at = :used where id_hash = :hash")
        .param("used", utc(session.getLastAccessedTime()))
        .param("hash", hash(session.getId()))
        .update();
  }

  @Override
  public @Nullable StoredSession findById(String id) {
    if (RequestSessionCache.isSessionIgnored() || id.length() != ID_LENGTH) {
      return null;
    }
    return RequestSessionCache.find(id).orElseGet(() -> read(id));
  }

  private @Nullable StoredSession read(String id) {
    var found =
        jdbc.sql(
                """
                select s.account_id, s.password_at, s.second_step_at, s.repeated_at, s.used_at,
                  s.challenge_add, s.challenge_enter
                from account_session s join account a on a.id = s.account_id
                where s.id_hash = :hash and not a.disabled
                """)
            .param("hash", hash(id))
            .query((row, number) -> session(id, row))
            .optional();
    return found.filter(session -> !session.isExpired()).orElse(null);
  }

  private StoredSession session(String id, ResultSet row) throws SQLException {
    var signedIn =
        new SignedInAccount(
            row.getObject("account_id", UUID.class),
            instant(row, "password_at"),
            instantOrNull(row, "second_step_at"),
            instantOrNull(row, "repeated_at"));
    var challenges = new EnumMap<Challenge, String>(Challenge.class);
    for (var challenge : Challenge.values()) {
      var waiting = row.getString(challenge.column());
      if (waiting != null) {
        challenges.put(challenge, waiting);
      }
    }
    return new StoredSession(id, clock, signedIn, instant(row, "used_at"), challenges);
  }

  @Override
  public void deleteById(String id) {
    RequestSessionCache.store(null);
    jdbc.sql("delete from account_session where id_hash = :hash").param("hash", hash(id)).update();
  }

  /**
   * Ends every session of an account, on all devices. It is called in the transaction that changes
   * the login, password or second step, so that no session outlives them. On the device that made
   * the change, {@link SignIn} begins a new session.
   */
  void endAll(UUID account) {
    jdbc.sql("delete from account_session where account_id = :account")
        .param("account", account)
        .update();
  }

  private static byte[] hash(String id) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is not available", e);
    }
  }
}
