// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.util.List;
import nl.rugdekking.access.CaseAccess;

/**
 * What people told about an incident. The room that takes reports knows the register and not the
 * other way round, so it tells through this.
 */
public interface Testimony {

  /** The reports this viewer may read, oldest first. */
  List<Told> of(CaseAccess access);

  /**
   * @param by the reporter's name, or nothing when it is not to be shown
   * @param phone where the reporter can be called in danger
   */
  record Told(
      java.util.UUID report,
      java.time.Instant at,
      @org.jspecify.annotations.Nullable String by,
      String words,
      @org.jspecify.annotations.Nullable String when,
      @org.jspecify.annotations.Nullable String where,
      @org.jspecify.annotations.Nullable String phone,
      List<Evidence> evidence) {

    /** A report is never without words: only its key can be gone. */
    boolean isDestroyed() {
      return words.isEmpty();
    }
  }

  record Evidence(java.util.UUID id, String name, boolean cleaned, boolean scanned) {}
}
