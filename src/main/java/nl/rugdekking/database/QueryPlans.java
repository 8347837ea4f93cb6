// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Decides for a long query whether PostgreSQL plans it anew each time. */
public final class QueryPlans {

  private static final ScopedValue<Boolean> REUSING = ScopedValue.newInstance();

  private QueryPlans() {}

  /**
   * Runs queries with the plans that the connection made for them before. For a query that joins
   * many tables and finds few rows, planning takes ten times as long as running it. PostgreSQL
   * plans it each time nevertheless when a parameter is an array: for a kept plan it expects ten
   * values in it, which looks more costly than one. Use it only for queries whose best plan never
   * depends on the parameters, and inside a transaction. A call within another call costs nothing.
   */
  public static <T> T runWithKeptPlans(JdbcClient jdbc, Supplier<T> queries) {
    if (REUSING.isBound()) {
      return queries.get();
    }
    jdbc.sql("set local plan_cache_mode = force_generic_plan").update();
    T result = ScopedValue.where(REUSING, true).call(queries::get);
    // After an error the transaction is rolled back, and this setting with it.
    jdbc.sql("set local plan_cache_mode = auto").update();
    return result;
  }

  /**
   * Runs a query whose best plan depends on its parameters, also within a call of {@link
   * #runWithKeptPlans}.
   */
  public static <T> T runWithFreshPlan(JdbcClient jdbc, Supplier<T> query) {
    if (!REUSING.isBound()) {
      return query.get();
    }
    jdbc.sql("set local plan_cache_mode = auto").update();
    var result = query.get();
    jdbc.sql("set local plan_cache_mode = force_generic_plan").update();
    return result;
  }
}
