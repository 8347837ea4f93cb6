// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.tick;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.OrganisationId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Work is late once nobody did it for long, not once it was written down about long ago. */
@RugdekkingTest
class OverdueWorkModuleTests {

  private static final Duration LONGEST = Duration.ofMinutes(15);

  @Autowired OverdueWork overdueWork;
  @Autowired WorkSchedule schedule;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transactions;

  private final String kind = "test-" + UUID.randomUUID();

  /** Other tests share the database: their work is away until this is over. */
  private void alone(Runnable work) {
    transactions.executeWithoutResult(
        status -> {
          status.setRollbackOnly();
          jdbc.sql("delete from work_due").update();
          CurrentOrganisation.runIn(new OrganisationId(UUID.randomUUID()), work);
        });
  }

  @Test
  void whatWasWrittenDownJustNowIsNotLateAlthoughItWasDueLongAgo() {
    var now = Instant.now();
    alone(
        () -> {
          schedule.schedule(kind, now.minus(Duration.ofDays(3)));
          assertThat(overdueWork.isOlderThan(LONGEST, now)).isFalse();
          assertThat(overdueWork.isOlderThan(LONGEST, now.plus(LONGEST).plusSeconds(5)))
              .as("nobody does it")
              .isTrue();
        });
  }

  @Test
  void whatWasWrittenDownLongAgoIsNotLateBeforeItIsDue() {
    var now = Instant.now();
    alone(
        () -> {
          schedule.schedule(kind, now.plus(Duration.ofDays(3)));
          assertThat(overdueWork.isOlderThan(LONGEST, now.plus(Duration.ofDays(1)))).isFalse();
          assertThat(overdueWork.isOlderThan(LONGEST, now.plus(Duration.ofDays(4)))).isTrue();
        });
  }

  @Test
  void whatWaitsForLaterDoesNotTellWhenItWasWrittenDown() {
    alone(
        () -> {
          schedule.schedule(kind, Instant.now().plus(Duration.ofHours(1)));
          assertThat(jdbc.sql("select id from work_due").query(UUID.class).list())
              .extracting(UUID::version)
              .containsExactly(4);
        });
  }
}
