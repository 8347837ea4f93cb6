// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.tick;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import nl.rugdekking.Tripwire;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Nodes share the work by a table, and make no object of what stands there. */
class DueWorkSchedulerModuleTests extends DueWorkScene {

  @Autowired DataSource dataSource;

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
            sleep(Duration.ofMillis(700));
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

  @Test
  void anObjectPlantedBesideATaskIsNeverRead() throws Exception {
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
        .params(work.kind, Tripwire.planted())
        .update();
    var node = node(work);
    node.start();
    try {
      assertThat(ran.await(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      node.stop();
    }
    assertThat(Tripwire.isTripped()).isFalse();
  }

  @Test
  void noObjectIsMadeOfWhatStandsBesideATask() {
    assertThat(new EmptyTaskSerializer().deserialize(Tripwire.class, new byte[] {1, 2, 3}))
        .isNull();
    assertThat(new EmptyTaskSerializer().serialize(null)).isNull();
    assertThatThrownBy(() -> new EmptyTaskSerializer().serialize(new Tripwire()))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aTickThatRanOutOfMemoryOnceLooksAgain() throws Exception {
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
    var looked = new AtomicInteger();
    var runner =
        new DueWorkRunner(agenda, List.of(work), clock) {
          @Override
          Set<String> listDueKinds() {
            if (looked.getAndIncrement() == 0) {
              throw new OutOfMemoryError("for a moment");
            }
            return super.listDueKinds();
          }
        };
    var node = new DueWorkScheduler(dataSource, runner, Duration.ofMillis(500));
    node.start();
    try {
      assertThat(ran.await(60, TimeUnit.SECONDS)).isTrue();
    } finally {
      node.stop();
    }
  }

  private DueWorkScheduler node(Notebook work) {
    return new DueWorkScheduler(dataSource, ticker(work), Duration.ofMillis(500));
  }
}
