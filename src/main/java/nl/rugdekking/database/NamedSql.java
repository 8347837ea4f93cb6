// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterUtils;
import org.springframework.jdbc.core.namedparam.ParsedSql;

/** A statement with named parameters, and the same statement with question marks. */
record NamedSql(ParsedSql named, String positional) {

  private static final Map<String, NamedSql> PARSED = new ConcurrentHashMap<>();

  /** Parses each statement once and caches it; statements are constants. */
  static NamedSql of(String sql) {
    return PARSED.computeIfAbsent(
        sql,
        text -> {
          var named = NamedParameterUtils.parseSqlStatement(text);
          return new NamedSql(named, NamedParameterUtils.substituteNamedParameters(named, null));
        });
  }

  /** The values in the order of the question marks. */
  @Nullable Object[] values(MapSqlParameterSource values) {
    return NamedParameterUtils.buildValueArray(named, values, null);
  }
}
