// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import nl.rugdekking.access.CurrentViewer;
import nl.rugdekking.database.QueryPlans;
import nl.rugdekking.web.Page;
import nl.rugdekking.web.PageReading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the menu of a member in one transaction, because several rooms (modules) show a count in
 * it. For visitors nothing is read, so their pages work without a database.
 */
@Component
record MemberPageReading(
    CurrentViewer viewers, PlatformTransactionManager transactions, JdbcClient jdbc)
    implements PageReading {

  @Override
  public Page read(HttpServletRequest request, Supplier<Page> contexts) {
    if (viewers.find(request).isEmpty()) {
      return contexts.get();
    }
    var reading = new TransactionTemplate(transactions);
    reading.setReadOnly(true);
    return reading.execute(_ -> QueryPlans.runWithKeptPlans(jdbc, contexts));
  }
}
