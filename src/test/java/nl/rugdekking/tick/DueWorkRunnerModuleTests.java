// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.tick;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import nl.rugdekking.Database;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.RestoredCopy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.support.TransactionTemplate;

/** What is due is done once per organisation, in its time, and no failure holds up others. */
class DueWorkRunnerModuleTests extends DueWorkScene {

  @Autowired TransactionTemplate transactions;

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
      Database.change("delete from restored_copy");
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

  private static boolean isReached(CountDownLatch moment) {
    try {
      return moment.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
