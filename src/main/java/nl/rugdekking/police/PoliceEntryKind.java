// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import nl.rugdekking.register.EntryKind;
import org.springframework.stereotype.Component;

/** The kinds of timeline lines about the police. */
enum PoliceEntryKind implements EntryKind {
  /** Whoever handles the part answered what the table of offences asks. */
  ANSWERED;

  @Component
  static class KindProvider implements Provider {}
}
