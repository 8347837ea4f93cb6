// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Keeps a stock of new keys that are already on the disk, so that saving a report need not wait for
 * a disk sync. The next batch is made when half of the last one is used. Batches are small at
 * first, since unused keys are lost at a restart, and grow under load.
 */
final class KeyPool {

  private static final System.Logger LOG = System.getLogger(KeyPool.class.getName());
  private static final int SMALLEST_BATCH = 256;
  private static final long BUSY_NANOS = TimeUnit.SECONDS.toNanos(60);

  /** A new key that has not been handed out. */
  record FreshKey(KeyId id, AesGcm cipher, FileStamp stamp) {}

  interface Maker {
    List<FreshKey> make(int count) throws IOException;
  }

  private final Maker maker;
  private final ExecutorService background;
  private final ConcurrentLinkedQueue<FreshKey> ready = new ConcurrentLinkedQueue<>();
  private final AtomicInteger left = new AtomicInteger();
  private final AtomicBoolean isRefilling = new AtomicBoolean();
  private final ReentrantLock making = new ReentrantLock();
  private volatile int batch;
  private long madeAt;

  KeyPool(Maker maker, ExecutorService background) {
    this.maker = maker;
    this.background = background;
  }

  FreshKey take() throws IOException {
    while (true) {
      var key = ready.poll();
      if (key == null) {
        make(1);
        continue;
      }
      if (left.decrementAndGet() < batch / 2) {
        makeKeysAhead();
      }
      return key;
    }
  }

  void makeKeysAhead() {
    if (!background.isShutdown() && isRefilling.compareAndSet(false, true)) {
      background.execute(this::makeInBackground);
    }
  }

  private void makeInBackground() {
    try {
      make(Math.max(1, batch / 2));
    } catch (IOException | RuntimeException e) {
      // This is not fatal: the next call of take() makes keys itself, and throws when that fails
      // too.
      LOG.log(Level.WARNING, "No keys could be made ahead", e);
    } finally {
      isRefilling.set(false);
    }
  }

  /** Makes a batch of keys when fewer than the given number are left. */
  private void make(int atLeast) throws IOException {
    making.lock();
    try {
      if (left.get() >= atLeast) {
        return;
      }
      batch = nextBatch();
      var fresh = maker.make(batch);
      left.addAndGet(fresh.size());
      ready.addAll(fresh);
      madeAt = System.nanoTime();
    } finally {
      making.unlock();
    }
  }

  private int nextBatch() {
    boolean busy = batch > 0 && System.nanoTime() - madeAt < BUSY_NANOS;
    return busy ? Math.min(SegmentFile.MAX_SLOTS, batch * 4) : SMALLEST_BATCH;
  }
}
