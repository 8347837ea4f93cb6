// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import java.util.Optional;
import java.util.UUID;

/**
 * The place of a key in the key store, which is part of its id, so that millions of keys need no
 * index in memory. An id is a UUID version 8: 32 bits segment, 4 bits kind, 12 bits slot, 74 random
 * bits. A segment is a file of keys and a slot a place in it. Segment numbers are random and slots
 * are given out in random order, so that the unencrypted id beside an anonymous report does not
 * show when the report was made.
 */
record SlotAddress(KeyKind kind, int segment, int slot) {

  private static final long VERSION_8 = 0x8000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  /** Returns the id of a new key at this place, with random bits given by the caller. */
  KeyId idWith(long random, int moreRandom) {
    long high =
        ((long) segment << 32)
            | ((long) kind.code() << 28)
            | ((long) slot << 16)
            | VERSION_8
            | (moreRandom & 0xfff);
    return new KeyId(new UUID(high, VARIANT | (random & 0x3fff_ffff_ffff_ffffL)));
  }

  /** Reads the place from an id; throws {@link KeyLostException} for an id that no key can have. */
  static SlotAddress of(KeyId key) {
    return find(key).orElseThrow(() -> new KeyLostException(key));
  }

  static Optional<SlotAddress> find(KeyId key) {
    long high = key.value().getMostSignificantBits();
    int code = (int) (high >>> 28) & 0xf;
    if (key.value().version() != 8 || code < 1 || code > KeyKind.values().length) {
      return Optional.empty();
    }
    return Optional.of(
        new SlotAddress(KeyKind.of(code), (int) (high >>> 32), (int) (high >>> 16) & 0xfff));
  }
}
