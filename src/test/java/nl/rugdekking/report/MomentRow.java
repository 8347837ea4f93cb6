// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.rugdekking.Database;

/**
 * What a row says of time to somebody who reads every ordinary column of the database. The columns
 * come from the catalogue, so that a new one is read too.
 *
 * @param moments what each of its columns says of a time: a moment, or one within a text
 * @param ids every id in it
 */
record MomentRow(String table, String text, Map<String, Instant> moments, Set<UUID> ids) {

  private static final Pattern ID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
  private static final Pattern MOMENT =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?Z");

  /** Every row of this organisation, of every table that the catalogue knows. */
  static List<MomentRow> list(UUID organisation) {
    return Database.asMigrator(
        connection -> {
          var rows = new ArrayList<MomentRow>();
          for (var table :
              Database.texts(
                  connection,
                  """
                  select c.relname from pg_class c
                  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
                    and exists (select 1 from pg_attribute a
                      where a.attrelid = c.oid and a.attname = 'organisation_id')
                  """)) {
            var sql =
                "select * from %s where organisation_id = '%s'".formatted(table, organisation);
            try (var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
              while (found.next()) {
                rows.add(read(table, found));
              }
            }
          }
          return rows;
        });
  }

  private static MomentRow read(String table, ResultSet found) throws SQLException {
    var text = new StringBuilder(table);
    var moments = new LinkedHashMap<String, Instant>();
    var ids = new HashSet<UUID>();
    var columns = found.getMetaData();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      var name = columns.getColumnName(i);
      var value = found.getString(i);
      text.append('|').append(value);
      if (value != null) {
        if (columns.getColumnTypeName(i).startsWith("timestamp")) {
          moments.put(name, found.getTimestamp(i).toInstant());
        }
        each(MOMENT, value, Instant::parse).forEach(at -> moments.put(name + " within", at));
        ids.addAll(each(ID, value, UUID::fromString));
      }
    }
    return new MomentRow(table, text.toString(), moments, ids);
  }

  private static <T> List<T> each(Pattern pattern, String text, Function<String, T> read) {
    return pattern.matcher(text).results().map(found -> read.apply(found.group())).toList();
  }
}
