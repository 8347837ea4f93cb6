// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.vault;

import java.util.Collection;

/**
 * The list of destroyed keys in the database. When an older copy of the key store is restored, this
 * list says which keys in it must be destroyed again.
 */
public interface DestroyedKeys {

  /**
   * Called before the keys are destroyed, so that the list is complete even after a crash in
   * between.
   */
  void add(Collection<KeyId> keys);
}
