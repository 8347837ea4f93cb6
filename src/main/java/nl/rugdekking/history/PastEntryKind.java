// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import nl.rugdekking.register.EntryKind;
import org.springframework.stereotype.Component;

/** The first timeline entry of an imported incident. */
enum PastEntryKind implements EntryKind {
  IMPORTED;

  @Component
  static class KindProvider implements Provider {}
}
