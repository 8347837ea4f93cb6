// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.util.List;
import java.util.Optional;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.DeferredWrites;
import nl.rugdekking.vault.LookupHash;
import nl.rugdekking.vault.LookupHashes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Remembers the meaning that somebody gave to a heading or value of a list of past incidents, to
 * suggest it for the next list. A list can contain any personal data, so a value is remembered as a
 * keyed hash only.
 */
@Repository
record EarlierChoices(JdbcClient jdbc, DeferredWrites writes, LookupHashes hashes) {

  private static final String COLUMN = "COLUMN";

  /** Returns the meaning that a column with this heading got last. */
  Optional<ColumnMeaning> findColumn(String heading) {
    return find(COLUMN, HistoryTable.normalize(heading)).map(ColumnMeaning::valueOf);
  }

  /** Returns the code that was chosen last for this value of a list. */
  Optional<String> findValue(ValueKind kind, String plain) {
    return find(kind.name(), plain);
  }

  // Keys are replaced now and then, so a hash is computed with each key; the newest one counts.
  private Optional<String> find(String kind, String plain) {
    var soughtHashes =
        hashes.computeAll("history." + kind, plain).stream()
            .map(LookupHash::value)
            .toArray(byte[][]::new);
    return jdbc
        .sql(
            """
            select choice from history_choice
            where organisation_id = :organisation and kind = :kind and hash = any (:hashes)
            order by hash_version desc limit 1
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("kind", kind)
        .param("hashes", soughtHashes)
        .query((row, number) -> row.getString("choice"))
        .list()
        .stream()
        .findFirst();
  }

  /** Remembers what was chosen for the columns with these headings and for their values. */
  void save(List<String> headings, ImportChoices choices) {
    for (int i = 0; i < choices.columns().size() && i < headings.size(); i++) {
      if (!headings.get(i).isBlank()) {
        save(COLUMN, HistoryTable.normalize(headings.get(i)), choices.columns().get(i).name());
      }
    }
    choices
        .values()
        .forEach((kind, values) -> values.forEach((plain, code) -> save(kind.name(), plain, code)));
  }

  private void save(String kind, String plain, String choice) {
    var hash = hashes.computeCurrent("history." + kind, plain);
    writes
        .sql(
            """
            insert into history_choice (organisation_id, kind, hash_version, hash, choice)
            values (:organisation, :kind, :version, :hash, :choice)
            on conflict (organisation_id, kind, hash_version, hash)
            do update set choice = excluded.choice
            """)
        .param("organisation", CurrentOrganisation.id())
        .param("kind", kind)
        .param("version", hash.version())
        .param("hash", hash.value())
        .param("choice", choice)
        .add();
  }
}
