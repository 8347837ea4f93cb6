// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Sends the {@link DeferredWrites} before any other statement, so that each statement sees what was
 * written before it.
 */
class FlushingJdbcTemplate extends JdbcTemplate {

  private final DeferredWrites writes;

  FlushingJdbcTemplate(DataSource dataSource, DeferredWrites writes) {
    super(dataSource);
    this.writes = writes;
  }

  /** Spring calls this just before it executes a statement. */
  @Override
  protected void applyStatementSettings(Statement statement) throws SQLException {
    super.applyStatementSettings(statement);
    writes.flush();
  }
}
