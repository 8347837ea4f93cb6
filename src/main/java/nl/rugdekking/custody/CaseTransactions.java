// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.custody;

import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.rugdekking.database.OrganisationId;
import nl.rugdekking.database.Tenancy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs transactions in which row-level security shows one organisation only. The setting ends with
 * the transaction, because a connection pooler gives the connection to others afterwards.
 */
final class CaseTransactions {

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;

  CaseTransactions(DataSource source) {
    this.jdbc = JdbcClient.create(source);
    this.transactions = new TransactionTemplate(new JdbcTransactionManager(source));
  }

  <T> T in(OrganisationId organisation, Supplier<T> work) {
    return Objects.requireNonNull(
        Tenancy.in(
            organisation,
            () ->
                transactions.execute(
                    _ -> {
                      enter(organisation);
                      return work.get();
                    })));
  }

  private void enter(OrganisationId organisation) {
    jdbc.sql("select set_config('app.organisation', ?, true)")
        .param(organisation.toString())
        .query(String.class)
        .single();
  }
}
