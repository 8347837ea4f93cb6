// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import nl.rugdekking.register.EntryKind;
import org.springframework.stereotype.Component;

/** The lines about who did it. */
enum SubjectEntry implements EntryKind {
  RECORDED,
  CHANGED,
  LINKED,
  UNLINKED,
  ERASED,
  /** A colleague did not do it after all. */
  ACQUITTED;

  @Component
  static class All implements OfRoom {
    @Override
    public EntryKind[] kinds() {
      return values();
    }
  }

  @Override
  public String room() {
    return "subject";
  }
}
