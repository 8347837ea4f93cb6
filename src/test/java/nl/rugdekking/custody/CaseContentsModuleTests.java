// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import nl.rugdekking.Database;
import nl.rugdekking.RugdekkingTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rooms that a case is destroyed in are all there are. */
@RugdekkingTest
class CaseContentsModuleTests {

  @Autowired JdbcClient jdbc;

  @Test
  void aSecondKeyOfATableIsLookedForToo() {
    assertThat(new EncryptedTables(jdbc).listKeyColumns())
        .contains(
            new EncryptedTables.KeyColumn("history_list", "key_id"),
            new EncryptedTables.KeyColumn("history_list", "left_out_key"));
  }

  @Test
  void everyTableWithAKeyIsClaimedByOneRoom() {
    var claimed = new ArrayList<String>();
    RoomContents.list().forEach(room -> claimed.addAll(room.encryptedTables()));
    var sealed =
        Database.texts(
            """
                    select c.relname from pg_class c
                    join pg_attribute a on a.attrelid = c.oid and a.attname = 'key_id'
                    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                    """);
    assertThat(sealed).hasSizeGreaterThan(15);
    assertThat(claimed).containsExactlyInAnyOrderElementsOf(sealed);
  }
}
