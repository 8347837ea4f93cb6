// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.database;

import java.security.SecureRandom;
import java.util.UUID;

/** Creates identifiers. */
public final class Ids {

  private static final SecureRandom RANDOM = new SecureRandom();

  private Ids() {}

  /**
   * Creates a UUID version 7 (RFC 9562), ordered by time, so that indexes grow at one end. Inside
   * {@linkplain NamelessClock work for somebody without a name} it is random instead.
   */
  public static UUID timeOrdered() {
    if (NamelessClock.isRounding()) {
      return random();
    }
    long high = (System.currentTimeMillis() << 16) | 0x7000L | RANDOM.nextInt(0x1000);
    long low = (RANDOM.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  /** Creates a UUID version 4, for ids that must not show when they were made. */
  public static UUID random() {
    return UUID.randomUUID();
  }
}
