// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Creates identifiers. */
public final class Ids {

  private static final SecureRandom RANDOM = new SecureRandom();

  // The last time stamp: the millisecond, followed by twelve bits that begin at a random number and
  // count up.
  private static final AtomicLong LAST = new AtomicLong();

  private Ids() {}

  /**
   * Creates a UUID version 7 (RFC 9562), ordered by time, so that indexes grow at one end. Each is
   * greater than the one that this process made before, even within a millisecond, so that for
   * example the order of two case owners is not left to chance. Inside {@linkplain NamelessClock
   * work for somebody without a name} the UUID is random instead.
   */
  public static UUID timeOrdered() {
    if (NamelessClock.isRounding()) {
      return random();
    }
    long stamp = nextStamp();
    long high = ((stamp >>> 12) << 16) | 0x7000L | (stamp & 0xfffL);
    long low = (RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  private static long nextStamp() {
    long now = (System.currentTimeMillis() << 12) | RANDOM.nextInt(0x1000);
    return LAST.accumulateAndGet(now, (last, next) -> Math.max(last + 1, next));
  }

  /** Creates a UUID version 4, for ids that must not show when they were made. */
  public static UUID random() {
    return UUID.randomUUID();
  }
}
