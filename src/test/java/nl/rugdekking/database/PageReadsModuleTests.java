// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import nl.rugdekking.RugdekkingTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@RugdekkingTest
class PageReadsModuleTests {

  @Autowired TransactionTemplate transactions;
  @Autowired PlatformTransactionManager manager;

  private final AtomicInteger reads = new AtomicInteger();

  @Test
  void aPageReadsTheSameRowOnce() {
    var read = page(() -> List.of(once("a"), once("a"), once("b"), once("a")));

    assertThat(read).containsExactly(1, 1, 2, 1);
  }

  @Test
  void roomsKeepTheirIdsApart() {
    var read =
        page(() -> List.of(once("a"), PageReads.once(String.class, "a", reads::incrementAndGet)));

    assertThat(read).containsExactly(1, 2);
  }

  @Test
  void theNextPageReadsAnew() {
    assertThat(page(() -> once("a"))).isNotEqualTo(page(() -> once("a")));
  }

  @Test
  void whereSomethingMayBeWrittenItIsReadEachTime() {
    var read = transactions.execute(status -> List.of(once("a"), once("a")));

    assertThat(read).containsExactly(1, 2);
  }

  @Test
  void aTransactionOfItsOwnReadsForItself() {
    var own = readOnly();
    own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);

    var read = page(() -> List.of(once("a"), own.<Integer>execute(status -> once("a")), once("a")));

    assertThat(read).containsExactly(1, 2, 1);
  }

  private <T> T page(Supplier<T> work) {
    return readOnly().execute(status -> work.get());
  }

  private TransactionTemplate readOnly() {
    var template = new TransactionTemplate(manager);
    template.setReadOnly(true);
    return template;
  }

  private int once(String id) {
    return PageReads.once(getClass(), id, reads::incrementAndGet);
  }
}
