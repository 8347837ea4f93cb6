// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import java.io.ObjectInputFilter;

/**
 * Java objects are never made out of bytes in this process, neither by us nor by a library: whoever
 * could write such bytes anywhere would have their code run.
 */
final class JavaObjects {

  private JavaObjects() {}

  /** Holds from now on until the process ends. */
  static void refuse() {
    if (ObjectInputFilter.Config.getSerialFilter() == null) {
      ObjectInputFilter.Config.setSerialFilter(bytes -> ObjectInputFilter.Status.REJECTED);
    }
  }
}
