// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.together;

import nl.rugdekking.register.EntryKind;
import org.springframework.stereotype.Component;

/**
 * The kinds of timeline lines about joined cases. The {@code about} of a line is the number of a
 * case.
 */
enum JoinEntryKind implements EntryKind {
  BROUGHT_TOGETHER,
  TAKEN_APART;

  @Component
  static class KindProvider implements Provider {}

  @Override
  public boolean isForHandlers() {
    return true;
  }
}
