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
            select id, :day, :given_up from unnest(:ids::uuid[]) as ended (id)
            on conflict (id) do nothing
            """)
        .param("day", LocalDate.now(clock))
        .param("given_up", givenUp)
        .param("ids", keys.stream().map(KeyId::value).toArray(UUID[]::new))
        .update();
  }

  /** Empty as well in a copy that a release without this table made and no start has migrated. */
  List<KeyId> all() {
    if (!jdbc.sql("select to_regclass('ended_key') is not null").query(Boolean.class).single()) {
      return List.of();
    }
    return jdbc.sql("select id from ended_key order by id")
        .query((row, _) -> new KeyId(row.getObject("id", UUID.class)))
        .list();
  }
}
