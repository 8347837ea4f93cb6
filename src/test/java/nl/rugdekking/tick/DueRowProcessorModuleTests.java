// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.tick;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.rugdekking.MovedClock;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.OrganisationId;
import nl.rugdekking.tick.FailedRowRepository.WorkTable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A row that fails keeps its attempts, however many other rows there are. */
@RugdekkingTest
class DueRowProcessorModuleTests {

  private static final int MOST = 2;
  private static final String TABLE = "letter";

  @Autowired FailedRowRepository setAside;
  @Autowired WorkSchedule due;
  @Autowired ObjectProvider<DueWork> works;
  @Autowired TransactionTemplate transactions;

  private final MovedClock clock = new MovedClock(Instant.parse("2026-11-24T12:00:00Z"));
  private final OrganisationId organisation = new OrganisationId(UUID.randomUUID());
  private final String kind = "test-" + UUID.randomUUID();
  private final UUID broken = UUID.randomUUID();
  private final UUID first = UUID.randomUUID();
  private final UUID second = UUID.randomUUID();

  private void work(DueRowProcessor.Batch<UUID> batch) {
    var rows = new DueRowProcessor(setAside, due, works, transactions, clock);
    CurrentOrganisation.runIn(
        organisation,
        () ->
            rows.processEachInBatch(
                kind,
                TABLE,
                batch,
                Function.identity(),
                row -> {
                  if (row.equals(broken)) {
                    throw new IllegalStateException("broken");
                  }
                }));
  }

  private int attempts() {
    var found =
        CurrentOrganisation.callIn(
            organisation, () -> setAside.list(new WorkTable(kind, TABLE)).get(broken));
    return found == null ? 0 : found.attempts();
  }

  @Test
  void aRowOutsideTheBatchKeepsItsAttempts() {
    work(DueRowProcessor.Batch.of(List.of(broken, first), MOST));
    clock.move(Duration.ofMinutes(1));
    work(DueRowProcessor.Batch.of(List.of(first, second), MOST));
    assertThat(attempts()).isEqualTo(1);
    work(DueRowProcessor.Batch.of(List.of(broken), MOST));
    assertThat(attempts()).isEqualTo(2);
  }

  @Test
  void aRowThatWasMendedAnotherWayIsForgotten() {
    work(DueRowProcessor.Batch.of(List.of(broken, first), MOST));
    clock.move(Duration.ofMinutes(1));
    work(DueRowProcessor.Batch.of(List.of(first), MOST));
    assertThat(attempts()).as("these were all that are due").isZero();
  }

  @Test
  void whereTheRowsAreNeverAllItIsForgottenAfterADay() {
    work(DueRowProcessor.Batch.some(List.of(broken)));
    clock.move(Duration.ofHours(1));
    work(DueRowProcessor.Batch.some(List.of(first)));
    assertThat(attempts()).isEqualTo(1);
    clock.move(Duration.ofDays(1));
    work(DueRowProcessor.Batch.some(List.of(first)));
    assertThat(attempts()).isZero();
  }
}
