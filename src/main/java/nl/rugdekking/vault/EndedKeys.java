// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import java.util.Collection;

/**
 * The list of destroyed keys that the database keeps: when an older copy of the key store is put
 * back, they are destroyed in it again.
 */
public interface EndedKeys {

  /** Called before the keys are destroyed, so that a crash in between leaves none forgotten. */
  void add(Collection<KeyId> keys);
}
