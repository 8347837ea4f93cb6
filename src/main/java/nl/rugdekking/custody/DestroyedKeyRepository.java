// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.custody;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.vault.DestroyedKeys;
import nl.rugdekking.vault.KeyId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Stores which keys were destroyed, or given up after they were lost, in the table ended_key. */
final class DestroyedKeyRepository implements DestroyedKeys {

  private final JdbcClient jdbc;
  private final Clock clock;

  DestroyedKeyRepository(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public void add(Collection<KeyId> keys) {
    add(keys, false);
  }

  /** Adds lost keys that an operator gave up; from now on they are treated as destroyed. */
  void addGivenUp(Collection<KeyId> keys) {
    add(keys, true);
  }

  private void add(Collection<KeyId> keys, boolean givenUp) {
    jdbc.sql(
            """
            insert into ended_key (id, ended_on, given_up)
            select id, :day, :given_up from (select distinct unnest(:ids::uuid[]) as id) ended
            on conflict (id) do update set given_up = ended_key.given_up and excluded.given_up
            """)
        .param("day", LocalDate.now(clock))
        .param("given_up", givenUp)
        .param("ids", keys.stream().map(KeyId::value).toArray(UUID[]::new))
        .update();
  }

  /** Removes keys that were given up but turned up again. */
  void removeFound(Collection<KeyId> found) {
    jdbc.sql("delete from ended_key where given_up and id = any (:ids)")
        .param("ids", found.stream().map(KeyId::value).toArray(UUID[]::new))
        .update();
  }

  /** Returns the keys that an operator gave up; some may turn up again. */
  List<KeyId> givenUp() {
    return list("where given_up");
  }

  /** Returns the keys that were destroyed on purpose and must never be used again. */
  List<KeyId> destroyed() {
    return list("where not given_up");
  }

  /**
   * Returns all listed keys. The list is also empty for a database copy of an early release, which
   * has no such table.
   */
  List<KeyId> all() {
    return list("");
  }

  private List<KeyId> list(String which) {
    if (!jdbc.sql("select to_regclass('ended_key') is not null").query(Boolean.class).single()) {
      return List.of();
    }
    return jdbc.sql("select id from ended_key " + which + " order by id")
        .query((row, _) -> new KeyId(row.getObject("id", UUID.class)))
        .list();
  }
}
