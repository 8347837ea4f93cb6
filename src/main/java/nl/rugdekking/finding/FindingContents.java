// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.vault.CaseContents;
import nl.rugdekking.vault.CaseRows;
import nl.rugdekking.vault.DatabaseCell;
import nl.rugdekking.vault.KeyId;

/**
 * Freezes the figures of the year of a case before it is destroyed, and deletes the saved views of
 * all people that contain a name from it.
 */
final class FindingContents implements CaseContents {

  /** Shorter names occur inside too many other words. */
  private static final int MIN_NAME_LENGTH = 4;

  private static final String NAMED_SUBJECTS =
      """
      select id, key_id, name from subject
      where organisation_id = :organisation and incident_id = :incident and name is not null
      """;
  private static final String NAMED_AFFECTED =
      """
      select part_id, key_id, told_name from affected
      where organisation_id = :organisation and incident_id = :incident and told_name is not null
      """;
  private static final String VIEWS =
      "select id, key_id, content from saved_view where organisation_id = :organisation";

  @SuppressWarnings("ArrayRecordComponent") // read once, never compared
  private record SealedText(UUID row, KeyId key, byte[] text) {}

  @Override
  public Set<String> encryptedTables() {
    return Set.of("saved_view");
  }

  @Override
  public List<KeyId> keys(CaseRows rows) {
    return viewsThatName(rows).stream().map(SealedText::key).toList();
  }

  /**
   * The figures of a past year are frozen before its first case is destroyed, so that they still
   * include it.
   */
  @Override
  public void beforeDestroying(CaseRows rows, Instant now) {
    int thisYear = LocalDate.ofInstant(now, DueDates.ZONE).getYear();
    rows
        .statement(
            """
            select distinct tally_year(opened_at) from case_part
            where organisation_id = :organisation and incident_id = :incident
            """)
        .query((row, _) -> row.getInt(1))
        .list()
        .stream()
        .filter(year -> year < thisYear)
        .forEach(year -> YearFreezing.freeze(rows::statement, year, now));
  }

  @Override
  public void clear(CaseRows rows) {
    for (var view : viewsThatName(rows)) {
      rows.statement("delete from saved_view where organisation_id = :organisation and id = :view")
          .param("view", view.row())
          .update();
    }
  }

  private static List<SealedText> viewsThatName(CaseRows rows) {
    var names = new HashSet<String>();
    names.addAll(texts(rows, "subject", "name", NAMED_SUBJECTS).values());
    names.addAll(texts(rows, "affected", "told_name", NAMED_AFFECTED).values());
    names.removeIf(name -> name.length() < MIN_NAME_LENGTH);
    var naming = new ArrayList<SealedText>();
    texts(rows, "saved_view", "content", VIEWS)
        .forEach(
            (view, text) -> {
              if (names.stream().anyMatch(text::contains)) {
                naming.add(view);
              }
            });
    return naming;
  }

  /** Returns the texts of the rows in lower case, without those whose key was destroyed. */
  private static Map<SealedText, String> texts(
      CaseRows rows, String table, String column, String sql) {
    var texts = new LinkedHashMap<SealedText, String>();
    for (var sealed : rows.statement(sql).query(FindingContents::read).list()) {
      rows.findText(sealed.key(), new DatabaseCell(table, column, sealed.row()), sealed.text())
          .ifPresent(text -> texts.put(sealed, text.strip().toLowerCase(Locale.ROOT)));
    }
    return texts;
  }

  private static SealedText read(ResultSet row, int number) throws SQLException {
    return new SealedText(
        row.getObject(1, UUID.class), new KeyId(row.getObject(2, UUID.class)), row.getBytes(3));
  }
}
