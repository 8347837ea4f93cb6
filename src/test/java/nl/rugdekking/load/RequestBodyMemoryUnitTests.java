// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import nl.rugdekking.web.PlainSentenceException;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.http.HttpStatus;

@Timeout(60)
class RequestBodyMemoryUnitTests {

  private static final int MEGABYTE = 1 << 20;

  private final MemoryBudget budget = new MemoryBudget(10L * MEGABYTE);
  private final RequestBodyMemory memory = new RequestBodyMemory(budget);

  @Test
  void aBodyTakesMemoryAsItArrivesAndGivesItBack() throws Exception {
    var announced = body("10.0.0.1", 2 * MEGABYTE);
    assertThat(announced.reservedKilobytes()).isZero();
    read(announced, MEGABYTE);
    assertThat(announced.reservedKilobytes()).isBetween(2 * 1024 - 16, 2 * 1024 + 64);
    announced.release();
    for (int i = 0; i < 3; i++) {
      var next = body("10.0.0.1", 2 * MEGABYTE);
      read(next, 2 * MEGABYTE);
      assertThat(next.fault()).isNull();
      next.release();
    }
  }

  @Test
  void whatIsOnlyTextIsNotCounted() throws Exception {
    var text = body("10.0.0.1", 8_000);
    read(text, 8_000);
    assertThat(text.reservedKilobytes()).isZero();
  }

  /** Two that sent much at once and then stand still held all of it. */
  @Test
  void theSlowestGivesWayToABodyThatComes() throws Exception {
    var still = body("10.0.0.1", 20 * MEGABYTE);
    read(still, MEGABYTE);
    Thread.sleep(400);
    var comes = body("10.0.0.2", 2 * MEGABYTE);
    var freeing =
        Thread.ofVirtual()
            .start(
                () -> {
                  pauseUntilGivenUp(still);
                  still.release();
                });
    read(comes, 2 * MEGABYTE);
    freeing.join();
    assertThat(still.fault()).isEqualTo(ArrivingBody.Fault.NO_MEMORY);
    assertThat(comes.fault()).isNull();
    assertThat(still.doRead(ApplicationBufferHandler.EMPTY)).isNegative();
  }

  /** A byte that never comes would end nothing. */
  @Test
  void whoIsGivenUpAndSilentIsHungUpOn() throws Exception {
    var ended = new CountDownLatch(1);
    var silent = unadmitted("10.0.0.1", 20 * MEGABYTE, ended::countDown);
    assertThat(memory.tryAdmit(silent)).isTrue();
    read(silent, 2 * MEGABYTE);
    var freeing =
        Thread.ofVirtual()
            .start(
                () -> {
                  waitFor(ended);
                  silent.release();
                });
    var comes = body("10.0.0.2", 2 * MEGABYTE);
    read(comes, 2 * MEGABYTE);
    freeing.join();
    assertThat(comes.fault()).isNull();
  }

  /** Otherwise whoever sends much and keeps sending has all of it. */
  @Test
  void theLargestGivesWayToAMuchSmallerOne() throws Exception {
    var large = body("10.0.0.1", 20 * MEGABYTE);
    var sending =
        Thread.ofVirtual()
            .start(
                () -> {
                  while (large.fault() == null) {
                    readOnce(large);
                    LockSupport.parkNanos(10_000_000);
                  }
                  large.release();
                });
    while (large.reservedKilobytes() < 5 * 1024) {
      LockSupport.parkNanos(1_000_000);
    }
    var small = body("10.0.0.2", MEGABYTE);
    read(small, MEGABYTE);
    sending.join();
    assertThat(small.fault()).isNull();
    assertThat(large.fault()).isEqualTo(ArrivingBody.Fault.NO_MEMORY);
  }

  private static void readOnce(ArrivingBody body) {
    try {
      body.doRead(ApplicationBufferHandler.EMPTY);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void pauseUntilGivenUp(ArrivingBody body) {
    while (body.fault() == null) {
      LockSupport.parkNanos(10_000_000);
    }
  }

  @Test
  void aBodyThatIsTooLargeForAllMemoryIsGivenUpItself() throws Exception {
    var huge = body("10.0.0.1", 20 * MEGABYTE);
    read(huge, 20 * MEGABYTE);
    assertThat(huge.fault()).isEqualTo(ArrivingBody.Fault.NO_MEMORY);
  }

  @Test
  void oneAddressMayHaveMoreThanThreeHundredUnfinishedAndNotAll() {
    var bodies = new ArrayList<ArrivingBody>();
    for (int i = 0; i < 400; i++) {
      bodies.add(body("10.0.0.1", 100));
    }
    assertThat(bodies).allMatch(body -> body.fault() == null);
    assertThat(memory.tryAdmit(unadmitted("10.0.0.1", 100))).isFalse();
    assertThat(memory.tryAdmit(unadmitted("10.0.0.2", 100))).isTrue();
    bodies.getFirst().release();
    assertThat(memory.tryAdmit(unadmitted("10.0.0.1", 100))).isTrue();
  }

  /** Otherwise bodies that have arrived would wait for each other, and none would ever end. */
  @Test
  void bodiesLeaveMemoryToTheWorkOnThem() throws Exception {
    var body = body("10.0.0.1", 2 * MEGABYTE);
    read(body, 2 * MEGABYTE);
    try (var _ = budget.reserve(budget.mostOfWork())) {
      assertThat(budget.mostOfWork()).isGreaterThan(4L * MEGABYTE);
    }
  }

  @Test
  void workThatGetsNoMemoryIsToldThatItIsBusy() {
    try (var _ = budget.reserve(budget.mostOfWork());
        var _ = budget.reserve(budget.mostOfWork())) {
      assertThatThrownBy(() -> budget.reserve(budget.mostOfWork()))
          .isInstanceOfSatisfying(
              PlainSentenceException.class,
              said -> assertThat(said.status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE));
    }
  }

  private ArrivingBody body(String address, long length) {
    var body = unadmitted(address, length);
    assertThat(memory.tryAdmit(body)).isTrue();
    return body;
  }

  private ArrivingBody unadmitted(String address, long length) {
    return unadmitted(address, length, () -> {});
  }

  private ArrivingBody unadmitted(String address, long length, Runnable endInput) {
    var request = new Request();
    request.setContentLength(length);
    request.setInputBuffer(new Endless());
    return new ArrivingBody(request, memory, address, 0, endInput);
  }

  private static void read(ArrivingBody body, int bytes) throws IOException {
    for (int read = 0; read < bytes && body.fault() == null; ) {
      read += body.doRead(ApplicationBufferHandler.EMPTY);
    }
  }

  /** Eight kilobytes at a time, as a socket gives them. */
  private static final class Endless implements InputBuffer {

    @Override
    public int doRead(ApplicationBufferHandler handler) {
      return 8_192;
    }

    @Override
    public int available() {
      return 8_192;
    }
  }
}
