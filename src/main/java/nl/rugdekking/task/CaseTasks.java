// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.access.VisibleParts;
import nl.rugdekking.organisation.BodyKind;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tasks that are read from the database with the cases they belong to. A subclass gives the two
 * queries that list and count them, and makes a task of each row. The parameters of the queries are
 * those of {@link VisibleParts}.
 */
public abstract class CaseTasks implements TaskSource {

  private final JdbcClient jdbc;
  private final String list;
  private final String count;

  /**
   * Takes two queries without a limit.
   *
   * @param list also reads {@code part_id}, {@code body} and the {@code number} of the case
   * @param counted has a row for each task that is counted
   */
  protected CaseTasks(JdbcClient jdbc, String list, String counted) {
    this.jdbc = jdbc;
    this.list = list + " limit :limit";
    this.count = "select count(*) from (" + counted + " limit :limit) counted";
  }

  @Override
  @Transactional(readOnly = true)
  public List<Task> list(Viewer viewer, int most) {
    return jdbc.sql(list)
        .params(parameters(viewer))
        .param("limit", most)
        .query((row, line) -> read(viewer, row))
        .list();
  }

  @Override
  @Transactional(readOnly = true)
  public int count(Viewer viewer, int most) {
    return jdbc.sql(count)
        .params(parameters(viewer))
        .param("limit", most)
        .query(Integer.class)
        .single();
  }

  /**
   * Returns the query that counts; its limit is the parameter {@code limit}. It is protected,
   * because the proxy for transactions passes only such methods on.
   */
  protected String getCountQuery() {
    return count;
  }

  /** Returns false when the viewer can have no such task, so that nothing need be counted. */
  protected boolean mayHaveTasks(Viewer viewer) {
    return true;
  }

  /**
   * Returns the parameters of both queries. A subclass may add more of its own; a name that several
   * subclasses use has the same value in all, because {@link Tasks} counts them in one statement.
   */
  protected Map<String, Object> parameters(Viewer viewer) {
    return new HashMap<>(VisibleParts.forViewer(viewer).parameters());
  }

  protected abstract Task read(Viewer viewer, ResultSet row) throws SQLException;

  /** The case of a task that waits for nobody and may be done at once. */
  protected static Task.About readCase(ResultSet row) throws SQLException {
    return readCase(row, null, null, true);
  }

  /** The case of a task; the parameters after the row are explained at {@link Task.About}. */
  protected static Task.About readCase(
      ResultSet row, @Nullable String waits, @Nullable LocalDate firstDay, boolean opensCase)
      throws SQLException {
    return new Task.About(
        row.getString("number"),
        new PartId(row.getObject("part_id", UUID.class)),
        BodyKind.valueOf(row.getString("body")),
        waits,
        firstDay,
        opensCase);
  }
}
