// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.load;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;

/**
 * The body of one request while it arrives: asks for its memory piece by piece, and stops when it
 * comes too slowly or when there is no memory for it.
 */
final class ArrivingBody implements InputBuffer {

  /** The name under which a request carries its body. */
  static final String ATTRIBUTE = ArrivingBody.class.getName();

  /** Why a body was not taken. */
  enum Fault {
    TOO_SLOW,
    NO_MEMORY
  }

  // Half a minute without much is a tunnel; a poor telephone line sends four times as much.
  private static final Duration PERIOD = Duration.ofSeconds(30);
  private static final long LEAST_IN_PERIOD = 15_000;
  // What is only text is small, and bounded by the number of connections.
  private static final int UNCOUNTED_KB = 16;
  private static final int END = -1;
  private static final long SILENCE = Duration.ofSeconds(1).toNanos();
  private static final double HARDLY = 20_000;
  private static final Duration PATIENCE_TO_DISCARD = Duration.ofSeconds(20);

  private final Request request;
  private final InputBuffer bytes;
  private final RequestBodyMemory memory;
  private final String address;
  private final long length;
  private final long allocated;
  private final Runnable endInput;
  private final Pace pace = new Pace();
  private long periodBegan = System.nanoTime();
  private long inPeriod;
  private boolean isDiscarding;
  private boolean isRefused;
  private long waited;
  private volatile boolean isWaiting;
  private volatile long lastCame = System.nanoTime();
  private final AtomicLong received = new AtomicLong();
  private final AtomicInteger held = new AtomicInteger();
  private volatile @Nullable Fault fault;

  /**
   * @param allocated bytes that Tomcat takes for the body at once, before they arrive
   * @param endInput lets whoever waits for the next byte of it go on at once
   */
  ArrivingBody(
      Request request,
      RequestBodyMemory memory,
      String address,
      long allocated,
      Runnable endInput) {
    this.request = request;
    this.bytes = request.getInputBuffer();
    this.memory = memory;
    this.address = address;
    this.length = request.getContentLengthLong();
    this.allocated = allocated;
    this.endInput = endInput;
  }

  /** Ends the body where it is not taken: Tomcat has no answer of ours for a read that fails. */
  @Override
  public int doRead(ApplicationBufferHandler handler) throws IOException {
    if (fault != null && !isDiscarding) {
      return END;
    }
    if (received.get() == 0) {
      reserve(allocated);
    }
    int read = readInTime(handler);
    if (read > 0) {
      received.addAndGet(read);
      inPeriod += read;
      lastCame = System.nanoTime();
      pace.add(read);
      // a part of a form is copied once while it is read
      reserve(2 * received.get());
      mustComeFastEnough();
    }
    if (received.get() >= length) {
      memory.leave(this);
    }
    return fault == null || isDiscarding ? read : END;
  }

  private int readInTime(ApplicationBufferHandler handler) throws IOException {
    try {
      return bytes.doRead(handler);
    } catch (SocketTimeoutException silent) {
      stop(Fault.TOO_SLOW);
      return END;
    }
  }

  private void mustComeFastEnough() {
    long now = System.nanoTime();
    if (now - periodBegan < PERIOD.toNanos()) {
      return;
    }
    if (inPeriod < LEAST_IN_PERIOD && received.get() < length) {
      stop(Fault.TOO_SLOW);
    }
    periodBegan = now;
    inPeriod = 0;
  }

  private void reserve(long wanted) throws IOException {
    int missing = (int) (wanted / 1024) - UNCOUNTED_KB - held.get();
    if (missing <= 0 || isDiscarding) {
      return;
    }
    long before = System.nanoTime();
    isWaiting = true;
    try {
      int grown = memory.grow(this, missing);
      held.addAndGet(grown);
      if (grown == 0) {
        stop(Fault.NO_MEMORY);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Stopped while waiting for memory");
    }
    // the sender is not to blame for the time in which nothing was read
    long pause = System.nanoTime() - before;
    pace.pause(pause);
    periodBegan += pause;
    waited += pause;
    lastCame = System.nanoTime();
    isWaiting = false;
  }

  private void stop(Fault why) {
    fault = why;
    memory.leave(this);
  }

  @Override
  public int available() {
    return bytes.available();
  }

  /** Called by another request that needs the memory more: this one ends at its next byte. */
  void giveUp() {
    if (fault == null) {
      fault = Fault.NO_MEMORY;
    }
  }

  /** Called before anything of it is read, when too many arrive already: it keeps no connection. */
  void refuse() {
    fault = Fault.NO_MEMORY;
    isRefused = true;
  }

  /** Called when that byte does not come: its memory is given back now. */
  void hangUp() {
    endInput.run();
  }

  @Nullable Fault fault() {
    return fault;
  }

  String address() {
    return address;
  }

  int heldKilobytes() {
    return held.get();
  }

  /** Returns true when its sender keeps memory and sends next to nothing. */
  boolean hardlyComes() {
    return !isWaiting && (System.nanoTime() - lastCame > SILENCE || pace.bytesPerSecond() < HARDLY);
  }

  /** For how long it has waited for memory, all times together. */
  Duration waited() {
    return Duration.ofNanos(waited);
  }

  /** Gives the memory back; whoever works on what arrived is done. */
  void release() {
    memory.leave(this);
    memory.release(held.getAndSet(0));
  }

  /**
   * Reads on without keeping anything, so that a browser that is still sending gets to reading the
   * answer.
   *
   * @return true when nothing more will come
   */
  boolean discardRest() {
    if (received.get() >= length) {
      return true;
    }
    if (isRefused || fault == Fault.TOO_SLOW) {
      return false;
    }
    isDiscarding = true;
    long until = System.nanoTime() + PATIENCE_TO_DISCARD.toNanos();
    try {
      while (System.nanoTime() < until) {
        if (request.doRead(ApplicationBufferHandler.EMPTY) < 0) {
          return true;
        }
      }
    } catch (IOException gone) {
      return false;
    }
    return false;
  }

  /** Bytes of this window and the one before it; asked by other requests too. */
  private static final class Pace {

    private static final long WINDOW = Duration.ofSeconds(3).toNanos();

    private long began = System.nanoTime();
    private long bytes;
    private long bytesBefore;
    private long before;

    synchronized void add(int more) {
      turn();
      bytes += more;
    }

    synchronized void pause(long nanos) {
      began += nanos;
    }

    synchronized double bytesPerSecond() {
      turn();
      long nanos = before + System.nanoTime() - began;
      return (bytesBefore + bytes) / Math.max(1e-3, nanos / 1e9);
    }

    private void turn() {
      long past = System.nanoTime() - began;
      if (past >= WINDOW) {
        bytesBefore = bytes;
        before = past;
        bytes = 0;
        began += past;
      }
    }
  }
}
