// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.finding.web;

import java.util.function.Supplier;
import nl.rugdekking.database.QueryPlans;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the data of a page in one transaction, which also writes to the audit log that they were
 * seen. The transaction ends before the page is sent.
 */
@Component
record PageTransaction(TransactionTemplate transactions, JdbcClient jdbc) {

  <T> T run(Supplier<T> page) {
    return transactions.execute(_ -> QueryPlans.runWithKeptPlans(jdbc, page));
  }
}
