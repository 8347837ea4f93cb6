// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import java.util.function.Supplier;
import nl.rugdekking.database.QueryPlans;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads what a page shows in one transaction, in which the look at it is logged too. It ends before
 * anything is shown.
 */
@Component
record PageTransaction(TransactionTemplate transactions, JdbcClient jdbc) {

  <T> T run(Supplier<T> page) {
    return transactions.execute(_ -> QueryPlans.reuse(jdbc, page));
  }
}
