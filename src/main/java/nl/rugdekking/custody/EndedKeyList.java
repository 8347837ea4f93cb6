// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.custody;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.vault.EndedKeys;
import nl.rugdekking.vault.KeyId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of keys that are no more. */
final class EndedKeyList implements EndedKeys {

  private final JdbcClient jdbc;
  private final Clock clock;

  EndedKeyList(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public void add(Collection<KeyId> keys) {
    add(keys, false);
  }

  /** Lost, and from now on treated as destroyed: an operator said that they will not come back. */
  void giveUp(Collection<KeyId> keys) {
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

  /** The keys that somebody gave up and that are there after all are no longer on the list. */
  void takeBack(Collection<KeyId> found) {
    jdbc.sql("delete from ended_key where given_up and id = any (:ids)")
        .param("ids", found.stream().map(KeyId::value).toArray(UUID[]::new))
        .update();
  }

  /** The keys that somebody said would not come back. Not all of them are lost for ever. */
  List<KeyId> givenUp() {
    return list("where given_up");
  }

  /** The keys that must never open anything again. */
  List<KeyId> destroyed() {
    return list("where not given_up");
  }

  /** Empty as well in a copy that a release without this table made and no start has migrated. */
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
