// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Rows that are due.
 *
 * @param id the column that names a row
 * @param done what is true of a row that was done; one that is gone was done too
 */
record PlantedRows(String table, String id, List<UUID> rows, String done) {

  /** Lets the database refuse every change of this row. */
  void refuse(UUID bad) {
    Database.change(
        """
        create or replace function refuse_for_test() returns trigger language plpgsql as
        $$ begin raise exception 'Noor Slagter may not be written'; end $$;
        create trigger refuse_for_test before update or delete on %s
        for each row when (old.%s = '%s'::uuid) execute function refuse_for_test()
        """
            .formatted(table, id, bad));
  }

  void mend() {
    Database.change("drop trigger refuse_for_test on " + table);
  }

  List<UUID> waiting() {
    return ids(
        "select %1$s from %2$s where %1$s = any (%3$s) and not (%4$s)"
            .formatted(id, table, array(rows), done));
  }

  static List<UUID> ids(String sql) {
    return Database.texts(sql).stream().map(UUID::fromString).toList();
  }

  static String array(List<UUID> ids) {
    return ids.stream()
        .map(id -> "'" + id + "'")
        .collect(Collectors.joining(", ", "array[", "]::uuid[]"));
  }
}
