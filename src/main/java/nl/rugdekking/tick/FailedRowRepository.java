// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.tick;

import static nl.rugdekking.database.Timestamps.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores the rows that were set aside (in the table work_set_aside): work on such a row failed, and
 * is tried again later, so that other rows need not wait for it.
 */
@Repository
class FailedRowRepository {

  /** A table and the kind of work that is done for its rows. */
  record WorkTable(String kind, String table) {}

  private static final String OF_WORK_TABLE =
      "organisation_id = :organisation and kind = :kind and row_table = :table";

  private final JdbcClient jdbc;

  FailedRowRepository(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Returns the rows that were set aside for this work in the current organisation, by the id of
   * the row.
   */
  @Transactional(readOnly = true)
  Map<UUID, FailedRow> list(WorkTable workTable) {
    return sql("select * from work_set_aside where " + OF_WORK_TABLE, workTable)
        .query(FailedRowRepository::read)
        .stream()
        .collect(Collectors.toMap(FailedRow::row, row -> row));
  }

  /**
   * Returns the rows that were set aside in all organisations, those with the most attempts first.
   */
  @Transactional(readOnly = true)
  List<FailedRow> listAll(int limit) {
    return jdbc.sql(
            """
            select * from work_set_aside
            order by attempts desc, organisation_id, kind, row_table, row_id limit ?
            """)
        .param(limit)
        .query(FailedRowRepository::read)
        .list();
  }

  /** Sets a row aside, or updates it when it was set aside before. */
  @Transactional
  void put(FailedRow row) {
    sql(
            """
            insert into work_set_aside
              (organisation_id, kind, row_table, row_id, attempts, fault, failed_at, next_at)
            values (:organisation, :kind, :table, :row, :attempts, :fault, :failed, :next)
            on conflict (organisation_id, kind, row_table, row_id) do update
              set attempts = excluded.attempts, fault = excluded.fault,
                failed_at = excluded.failed_at, next_at = excluded.next_at
            """,
            new WorkTable(row.kind(), row.table()))
        .param("row", row.row())
        .param("attempts", row.attempts())
        .param("fault", row.fault())
        .param("failed", row.failedAt().atOffset(ZoneOffset.UTC))
        .param("next", row.nextAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  @Transactional
  void remove(WorkTable workTable, Collection<UUID> rows) {
    sql(
            "delete from work_set_aside where " + OF_WORK_TABLE + " and row_id = any (:rows)",
            workTable)
        .param("rows", rows.toArray(UUID[]::new))
        .update();
  }

  private JdbcClient.StatementSpec sql(String sql, WorkTable workTable) {
    return jdbc.sql(sql)
        .param("organisation", CurrentOrganisation.id())
        .param("kind", workTable.kind())
        .param("table", workTable.table());
  }

  private static FailedRow read(ResultSet row, int number) throws SQLException {
    return new FailedRow(
        new OrganisationId(row.getObject("organisation_id", UUID.class)),
        row.getString("kind"),
        row.getString("row_table"),
        row.getObject("row_id", UUID.class),
        row.getInt("attempts"),
        row.getString("fault"),
        instant(row, "failed_at"),
        instant(row, "next_at"));
  }
}
