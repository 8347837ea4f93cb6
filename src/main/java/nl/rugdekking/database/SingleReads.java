// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ArgumentPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.RowMapperResultSetExtractor;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs a single query in one round trip, for data that every request needs before it begins a
 * transaction. Inside a transaction the query is simply part of it. Otherwise the setting of the
 * organisation and the query are sent together; PostgreSQL runs both as one transaction, so the
 * setting ends with the query.
 */
@Component
public class SingleReads {

  private final JdbcTemplate jdbc;
  private final JdbcClient inTransaction;

  SingleReads(DataSource dataSource, JdbcClient inTransaction) {
    this.jdbc = new JdbcTemplate(dataSource);
    this.inTransaction = inTransaction;
  }

  /**
   * @param sql a select with named parameters, each for one value
   */
  public <T> List<T> list(String sql, Map<String, @Nullable Object> values, RowMapper<T> rows) {
    if (TransactionSynchronizationManager.isActualTransactionActive()) {
      return inTransaction.sql(sql).params(values).query(rows).list();
    }
    var read = NamedSql.of(sql);
    var all = read.values(new MapSqlParameterSource(values));
    return Objects.requireNonNull(
        jdbc.execute(
            organisationSetting() + ";\n" + read.positional(),
            (PreparedStatement statement) -> {
              new ArgumentPreparedStatementSetter(withOrganisation(all)).setValues(statement);
              return answer(statement, rows);
            }));
  }

  private static String organisationSetting() {
    return RequestWork.isCurrent()
        ? TenantTransactionManager.FOR_REQUEST
        : TenantTransactionManager.FOR_ORGANISATION;
  }

  private static @Nullable Object[] withOrganisation(@Nullable Object[] values) {
    var all = new @Nullable Object[values.length + 1];
    all[0] = CurrentOrganisation.get().toString();
    System.arraycopy(values, 0, all, 1, values.length);
    return all;
  }

  private static <T> List<T> answer(PreparedStatement statement, RowMapper<T> rows)
      throws SQLException {
    statement.execute();
    statement.getMoreResults();
    try (ResultSet answer = statement.getResultSet()) {
      return new RowMapperResultSetExtractor<>(rows).extractData(answer);
    }
  }
}
