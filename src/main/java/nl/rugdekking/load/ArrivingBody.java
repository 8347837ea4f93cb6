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
 * Reads the body of one request. It reserves memory while the bytes arrive, and stops when they
 * come too slowly or when there is no memory left.
 */
final class ArrivingBody implements InputBuffer {

  /** The request attribute that holds this object. */
  static final String ATTRIBUTE = ArrivingBody.class.getName();

  /** The reason why a body was refused. */
  enum Fault {
    TOO_SLOW,
    NO_MEMORY
  }

  // A client that sends less than this in 30 seconds has lost its connection: even a poor mobile
  // line sends four times as much.
  private static final Duration PERIOD = Duration.ofSeconds(30);
  private static final long LEAST_IN_PERIOD = 15_000;
  // Forms that contain only text are small, and the number of connections limits them, so this much
  // memory is not counted.
  private static final int UNCOUNTED_KB = 16;
  private static final int END = -1;
  private static final long SILENCE = Duration.ofSeconds(1).toNanos();
  private static final double STALLED_BYTES_PER_SECOND = 20_000;
  private static final Duration MAX_DISCARD_TIME = Duration.ofSeconds(20);

  private final Request request;
  private final InputBuffer bytes;
  private final RequestBodyMemory memory;
  private final String address;
  private final long length;
  private final long allocated;
  private final Runnable endInput;
  private final TransferSpeed speed = new TransferSpeed();
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
   * @param allocated the bytes that Tomcat allocates for the body at once, before they arrive
   * @param endInput ends the input of the connection, so that a thread waiting for bytes goes on
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

  /**
   * Reads the next bytes. When the body is refused, this reports its end, because after an
   * exception Tomcat would send an error page of its own.
   */
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
      speed.add(read);
      // Twice the size is reserved, because reading part of a form makes one copy of it.
      reserve(2 * received.get());
      checkSpeed();
    }
    if (received.get() >= length) {
      memory.removeArriving(this);
    }
    return fault == null || isDiscarding ? read : END;
  }

  private int readInTime(ApplicationBufferHandler handler) throws IOException {
    try {
      return bytes.doRead(handler);
    } catch (SocketTimeoutException silent) {
      refuseWith(Fault.TOO_SLOW);
      return END;
    }
  }

  private void checkSpeed() {
    long now = System.nanoTime();
    if (now - periodBegan < PERIOD.toNanos()) {
      return;
    }
    if (inPeriod < LEAST_IN_PERIOD && received.get() < length) {
      refuseWith(Fault.TOO_SLOW);
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
      int grown = memory.reserveMore(this, missing);
      held.addAndGet(grown);
      if (grown == 0) {
        refuseWith(Fault.NO_MEMORY);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Stopped while waiting for memory");
    }
    // The sender is not to blame for the time spent waiting for memory.
    long waitedNow = System.nanoTime() - before;
    speed.pause(waitedNow);
    periodBegan += waitedNow;
    waited += waitedNow;
    lastCame = System.nanoTime();
    isWaiting = false;
  }

  private void refuseWith(Fault why) {
    fault = why;
    memory.removeArriving(this);
  }

  @Override
  public int available() {
    return bytes.available();
  }

  /** Refuses this body at its next byte, because another request needs the memory more. */
  void refuseRest() {
    if (fault == null) {
      fault = Fault.NO_MEMORY;
    }
  }

  /**
   * Refuses the body before it is read, because too many are arriving; its connection is closed.
   */
  void refuse() {
    fault = Fault.NO_MEMORY;
    isRefused = true;
  }

  /**
   * Ends the input of the connection when no next byte comes, so that the memory is given back now.
   */
  void closeInput() {
    endInput.run();
  }

  @Nullable Fault fault() {
    return fault;
  }

  String address() {
    return address;
  }

  int reservedKilobytes() {
    return held.get();
  }

  /** Returns true when the sender occupies memory and sends next to nothing. */
  boolean isStalled() {
    return !isWaiting
        && (System.nanoTime() - lastCame > SILENCE
            || speed.bytesPerSecond() < STALLED_BYTES_PER_SECOND);
  }

  /** Returns the total time that this body has waited for memory. */
  Duration waited() {
    return Duration.ofNanos(waited);
  }

  /** Gives back the memory, once the request has been handled. */
  void release() {
    memory.removeArriving(this);
    memory.release(held.getAndSet(0));
  }

  /**
   * Reads the rest and throws it away, because a browser reads the answer only after it has sent
   * everything.
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
    long until = System.nanoTime() + MAX_DISCARD_TIME.toNanos();
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

  /**
   * The speed of the sender, computed from the bytes of this time window and of the one before. The
   * threads of other requests ask for it too.
   */
  private static final class TransferSpeed {

    private static final long WINDOW = Duration.ofSeconds(3).toNanos();

    private long began = System.nanoTime();
    private long bytes;
    private long bytesBefore;
    private long before;

    synchronized void add(int more) {
      rollWindow();
      bytes += more;
    }

    synchronized void pause(long nanos) {
      began += nanos;
    }

    synchronized double bytesPerSecond() {
      rollWindow();
      long nanos = before + System.nanoTime() - began;
      return (bytesBefore + bytes) / Math.max(1e-3, nanos / 1e9);
    }

    private void rollWindow() {
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
