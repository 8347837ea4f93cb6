// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.custody;

import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.OrganisationId;
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

  <T> T runIn(OrganisationId organisation, Supplier<T> work) {
    return Objects.requireNonNull(
        CurrentOrganisation.callIn(
            organisation,
            () ->
                transactions.execute(
                    _ -> {
                      setOrganisation(organisation);
                      return work.get();
                    })));
  }

  private void setOrganisation(OrganisationId organisation) {
    jdbc.sql("select set_config('app.organisation', ?, true)")
        .param(organisation.toString())
        .query(String.class)
        .single();
  }
}
