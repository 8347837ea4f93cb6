// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import java.io.ObjectInputFilter;

/**
 * Forbids Java deserialization in the whole process, also in libraries: anyone who could supply
 * serialized objects could run code here.
 */
final class DeserializationGuard {

  private DeserializationGuard() {}

  /** Applies until the process ends. */
  static void forbid() {
    if (ObjectInputFilter.Config.getSerialFilter() == null) {
      ObjectInputFilter.Config.setSerialFilter(bytes -> ObjectInputFilter.Status.REJECTED);
    }
  }
}
