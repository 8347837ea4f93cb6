// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.util.List;
import java.util.UUID;
import nl.rugdekking.Database;

/** Looks into all tables past every policy, as whoever holds the disk can. */
final class Rows {

  private Rows() {}

  static int count(String table, UUID organisation) {
    return Database.number(
        "select count(*) from " + table + " where organisation_id = '" + organisation + "'");
  }

  /** The tables in which a text can be read, in any column of any row. */
  static List<String> tablesWith(String text) {
    var tables = "select quote_ident(tablename) from pg_tables where schemaname = 'public'";
    return Database.texts(tables).stream().filter(table -> holds(table, text)).toList();
  }

  private static boolean holds(String table, String text) {
    var sql =
        """
        select count(*) from %1$s t
        where t::text like '%%%2$s%%'
          or t::text like '%%' || encode(convert_to('%2$s', 'UTF8'), 'hex') || '%%'
        """
            .formatted(table, text);
    return Database.number(sql) > 0;
  }
}
