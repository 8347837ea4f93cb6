// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.tick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import nl.rugdekking.Database;
import nl.rugdekking.MovedClock;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.OrganisationId;
import nl.rugdekking.database.RestoredCopy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@RugdekkingTest
class DueWorkRunnerModuleTests {

  @Autowired DueWorkRepository agenda;
  @Autowired WorkSchedule schedule;
  @Autowired JdbcClient jdbc;
  @Autowired DataSource dataSource;
  @Autowired TransactionTemplate transactions;

  private final MovedClock clock = new MovedClock(Instant.parse("2026-11-24T12:00:00Z"));
  private final OrganisationId one = new OrganisationId(UUID.randomUUID());
  private final OrganisationId two = new OrganisationId(UUID.randomUUID());

  /** Writes down for whom it was called; each test has a kind of its own. */
  private static class Notebook implements DueWork {
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

  @Test
  void callsOncePerOrganisationHoweverOftenItWasWoken() {
    var work = new Notebook();
    for (int i = 0; i < 5; i++) {
      wake(one, work);
    }
    wake(two, work);
    var ticker = ticker(work);

    ticker.runAllDue();
    ticker.runAllDue();

    assertThat(work.calls).containsExactlyInAnyOrder(one, two);
    assertThat(waiting(work)).isZero();
  }

  @Test
  void muchToDoOfOneOrganisationKeepsNoOtherWaiting() throws Exception {
    var oneHasBegun = new CountDownLatch(1);
    var otherIsDone = new CountDownLatch(1);
    var work =
        new Notebook() {
          @Override
          public void run() {
            super.run();
            if (CurrentOrganisation.get().equals(one)) {
              oneHasBegun.countDown();
              assertThat(isReached(otherIsDone)).isTrue();
            } else {
              otherIsDone.countDown();
            }
          }
        };
    var ticker = ticker(work);
    wake(one, work);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var ticking = threads.submit(() -> ticker.run(work.kind));
      assertThat(isReached(oneHasBegun)).isTrue();
      wake(two, work);
      ticking.get(1, TimeUnit.MINUTES);
    }
    assertThat(work.calls).containsExactly(one, two);
    assertThat(waiting(work)).isZero();
  }

  @Test
  void aLongTurnThatEndedWithMoreToDoGoesOnInTheSameTick() {
    var work =
        new Notebook() {
          @Override
          public void run() {
            super.run();
            sleep(Duration.ofMillis(1_100));
            if (calls.size() == 1) {
              schedule.schedule(kind, clock.instant());
            }
          }
        };
    wake(one, work);

    ticker(work).runAllDue();

    assertThat(work.calls).containsExactly(one, one);
    assertThat(waiting(work)).isZero();
  }

  private static void sleep(Duration length) {
    try {
      Thread.sleep(length);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isReached(CountDownLatch moment) {
    try {
      return moment.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void callsNobodyBeforeItsTime() {
    var work = new Notebook();
    CurrentOrganisation.runIn(
        one, () -> schedule.schedule(work.kind, clock.instant().plus(Duration.ofDays(2))));
    var ticker = ticker(work);

    clock.move(Duration.ofHours(47));
    ticker.runAllDue();
    assertThat(work.calls).isEmpty();

    clock.move(Duration.ofHours(1));
    ticker.runAllDue();
    assertThat(work.calls).containsExactly(one);
  }

  @Test
  void doesNothingInARestoredCopyUntilItIsReleased() {
    var work = new Notebook();
    wake(one, work);
    var ticker = ticker(work);
    Database.asMigrator(
        connection -> {
          RestoredCopy.mark(connection);
          return true;
        });
    try {
      ticker.runAllDue();
      ticker.run(work.kind);
      assertThat(work.calls).isEmpty();
      assertThat(waiting(work)).isOne();
    } finally {
      Database.asMigrator(
          connection -> connection.createStatement().execute("delete from restored_copy"));
    }

    ticker.runAllDue();
    assertThat(work.calls).containsExactly(one);
  }

  @Test
  void isNotWokenByATransactionThatWasRolledBack() {
    var work = new Notebook();
    transactions.executeWithoutResult(
        status -> {
          wake(one, work);
          status.setRollbackOnly();
        });

    ticker(work).runAllDue();

    assertThat(work.calls).isEmpty();
  }

  @Test
  void keepsAWakingThatComesWhileTheWorkIsDone() {
    var work =
        new Notebook() {
          @Override
          public void run() {
            super.run();
            if (calls.size() == 1) {
              schedule.schedule(kind, clock.instant());
            }
          }
        };
    wake(one, work);
    var ticker = ticker(work);

    ticker.runAllDue();
    assertThat(waiting(work)).isOne();
    ticker.runAllDue();

    assertThat(work.calls).hasSize(2);
    assertThat(waiting(work)).isZero();
  }

  @Test
  @ExtendWith(OutputCaptureExtension.class)
  void aFailureStopsNoOtherOrganisationIsTriedAgainLaterAndLogsNoContent(CapturedOutput output) {
    var attempts = new AtomicInteger();
    var work =
        new Notebook() {
          @Override
          public void run() {
            if (CurrentOrganisation.get().equals(one) && attempts.incrementAndGet() < 3) {
              throw new IllegalStateException("Jan Jansen, Dorpsstraat 1");
            }
            super.run();
          }
        };
    wake(one, work);
    wake(two, work);
    var ticker = ticker(work);

    ticker.runAllDue();
    assertThat(work.calls).containsExactly(two);
    ticker.runAllDue();
    assertThat(attempts).hasValue(1);
    clock.move(Duration.ofSeconds(30));
    ticker.runAllDue();
    clock.move(Duration.ofSeconds(59));
    ticker.runAllDue();
    assertThat(attempts).hasValue(2);
    clock.move(Duration.ofSeconds(1));
    ticker.runAllDue();

    assertThat(work.calls).containsExactly(two, one);
    assertThat(waiting(work)).isZero();
    assertThat(output).contains("IllegalStateException", work.kind).doesNotContain("Jansen");
  }

  @Test
  void twoNodesNeverDoOneKindOfWorkAtTheSameTime() throws InterruptedException {
    var atWork = new AtomicInteger();
    var most = new AtomicInteger();
    var enough = new CountDownLatch(3);
    var work =
        new Notebook() {
          @Override
          public void run() {
            super.run();
            most.accumulateAndGet(atWork.incrementAndGet(), Math::max);
            schedule.schedule(kind, clock.instant());
            pause();
            atWork.decrementAndGet();
            enough.countDown();
          }
        };
    wake(one, work);
    var nodes = List.of(node(work), node(work));
    nodes.forEach(DueWorkScheduler::start);
    try {
      assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      nodes.forEach(DueWorkScheduler::stop);
      jdbc.sql("delete from work_due where kind = ?").param(work.kind).update();
    }
    assertThat(most).hasValue(1);
  }

  /** Says so when somebody makes an object of it again. */
  static final class Tripwire implements Serializable {

    private static final long serialVersionUID = 1L;
    static volatile boolean read;

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
      in.defaultReadObject();
      read = true;
    }
  }

  @Test
  void anObjectPlantedBesideATaskIsNeverRead() throws Exception {
    var planted = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(planted)) {
      out.writeObject(new Tripwire());
    }
    var ran = new CountDownLatch(1);
    var work =
        new Notebook() {
          @Override
          public void run() {
            super.run();
            ran.countDown();
          }
        };
    wake(one, work);
    jdbc.sql(
            """
            insert into scheduled_tasks
              (task_name, task_instance, task_data, execution_time, picked, version)
            values (?, 'due', ?, now(), false, 1)
            """)
        .params(work.kind, planted.toByteArray())
        .update();
    var node = node(work);
    node.start();
    try {
      assertThat(ran.await(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      node.stop();
    }
    assertThat(Tripwire.read).isFalse();
  }

  @Test
  void noObjectIsMadeOfWhatStandsBesideATask() {
    assertThat(new EmptyTaskSerializer().deserialize(Tripwire.class, new byte[] {1, 2, 3}))
        .isNull();
    assertThat(new EmptyTaskSerializer().serialize(null)).isNull();
    assertThatThrownBy(() -> new EmptyTaskSerializer().serialize(new Tripwire()))
        .isInstanceOf(IllegalStateException.class);
  }

  private DueWorkScheduler node(Notebook work) {
    return new DueWorkScheduler(dataSource, ticker(work), Duration.ofMillis(500));
  }

  private static void pause() {
    try {
      Thread.sleep(700);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private DueWorkRunner ticker(DueWork work) {
    return new DueWorkRunner(agenda, List.of(work), clock);
  }

  private void wake(OrganisationId organisation, Notebook work) {
    CurrentOrganisation.runIn(organisation, () -> schedule.schedule(work.kind, clock.instant()));
  }

  private long waiting(Notebook work) {
    return jdbc.sql("select count(*) from work_due where kind = ?")
        .param(work.kind)
        .query(Long.class)
        .single();
  }
}
