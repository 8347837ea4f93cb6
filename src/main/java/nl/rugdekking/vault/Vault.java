// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import java.util.EnumMap;
import java.util.Map;

/**
 * The keys of reports, incidents, subjects and accounts, and everything sealed under them. It never
 * has the keys of care notes: those are with {@link CareVault}.
 */
public final class Vault extends KeyedVault {

  private final Map<KeyKind, KeyRing> rings = new EnumMap<>(KeyKind.class);

  /** For commands and measurements beside a database that keeps no list of ended keys. */
  public Vault(Strongroom strongroom) {
    this(strongroom, _ -> {});
  }

  Vault(Strongroom strongroom, EndedKeys ended) {
    super(strongroom, ended);
    for (var kind : KeyKind.values()) {
      if (kind != KeyKind.CARE) {
        rings.put(kind, strongroom.ring(kind));
      }
    }
  }

  /** A key that is on the disk already; takes a microsecond, no sync. */
  public KeyId newKey(KeyKind kind) {
    return newKey(ring(kind));
  }

  /** Makes the first keys now, so that the first report after a start waits for nothing. */
  public void makeAhead() {
    rings.values().forEach(KeyRing::makeAhead);
  }

  @Override
  KeyRing ringOf(KeyId key) {
    return ring(SlotAddress.of(key).kind());
  }

  private KeyRing ring(KeyKind kind) {
    var ring = rings.get(kind);
    if (ring == null) {
      throw new IllegalArgumentException("Keys of kind " + kind + " are not in this vault");
    }
    return ring;
  }
}
