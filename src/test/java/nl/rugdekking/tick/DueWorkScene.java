// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.tick;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import nl.rugdekking.MovedClock;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.OrganisationId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Work of two organisations, of a kind that each test has for itself. */
@RugdekkingTest
abstract class DueWorkScene {

  @Autowired DueWorkRepository agenda;
  @Autowired WorkSchedule schedule;
  @Autowired JdbcClient jdbc;

  final MovedClock clock = new MovedClock(Instant.parse("2026-11-24T12:00:00Z"));
  final OrganisationId one = new OrganisationId(UUID.randomUUID());
  final OrganisationId two = new OrganisationId(UUID.randomUUID());

  /** Writes down for whom it was called. */
  static class Notebook implements DueWork {
    final String kind = "test-" + UUID.randomUUID();
    final ConcurrentLinkedQueue<OrganisationId> calls = new ConcurrentLinkedQueue<>();

    @Override
    public String kind() {
      return kind;
    }

    @Override
    public void run() {
      assertThat(TransactionSynchronizationManager.isActualTransactionActive()).isFalse();
      calls.add(CurrentOrganisation.get());
    }
  }

  DueWorkRunner ticker(DueWork work) {
    return new DueWorkRunner(agenda, List.of(work), clock);
  }

  void wake(OrganisationId organisation, Notebook work) {
    CurrentOrganisation.runIn(organisation, () -> schedule.schedule(work.kind, clock.instant()));
  }

  long waiting(Notebook work) {
    return jdbc.sql("select count(*) from work_due where kind = ?")
        .param(work.kind)
        .query(Long.class)
        .single();
  }

  static void sleep(Duration length) {
    try {
      Thread.sleep(length);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
