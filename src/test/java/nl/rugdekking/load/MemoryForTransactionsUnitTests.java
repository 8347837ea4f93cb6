// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import nl.rugdekking.web.PlainSentenceException;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Memory that is kept as long as a transaction. */
class MemoryForTransactionsUnitTests {

  private static final long MEGABYTE = 1024 * 1024;

  private final MemoryBudget budget = new MemoryBudget(10 * MEGABYTE);
  private final TransactionTemplate transactions = new TransactionTemplate(new Begins());

  /** Begins and ends transactions of no database. */
  private static final class Begins extends AbstractPlatformTransactionManager {
    private static final long serialVersionUID = 1L;

    @Override
    protected Object doGetTransaction() {
      return this;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
      // there is none
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
      // there is none
    }

    @Override
    protected void doRollback(DefaultTransactionStatus status) {
      // there is none
    }
  }

  private void reserve() {
    budget.reserveForTransaction(4 * MEGABYTE);
  }

  @Test
  void othersAreRefusedUntilItIsOver() {
    transactions.executeWithoutResult(
        _ -> {
          reserve();
          reserve();
          assertThatThrownBy(this::reserve)
              .isInstanceOf(PlainSentenceException.class)
              .hasMessageContaining("web.full.files");
        });
    transactions.executeWithoutResult(
        status -> {
          reserve();
          reserve();
          status.setRollbackOnly();
        });
    try (var reservation = budget.reserve(4 * MEGABYTE);
        var other = budget.reserve(4 * MEGABYTE)) {
      assertThat(reservation).isNotSameAs(other);
    }
  }

  @Test
  void nothingIsReservedThatNobodyGivesBack() {
    assertThatThrownBy(this::reserve).isInstanceOf(IllegalStateException.class);
  }
}
