// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Lets what waits in {@link DeferredWrites} go first, so that every statement finds what was
 * written.
 */
class OrderlyJdbcTemplate extends JdbcTemplate {

  private final DeferredWrites writes;

  OrderlyJdbcTemplate(DataSource dataSource, DeferredWrites writes) {
    super(dataSource);
    this.writes = writes;
  }

  /** Called for every statement just before it is executed. */
  @Override
  protected void applyStatementSettings(Statement statement) throws SQLException {
    super.applyStatementSettings(statement);
    writes.flush();
  }
}
