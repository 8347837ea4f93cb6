// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.IncidentId;
import org.jspecify.annotations.Nullable;

/**
 * What people told about an incident. The room that takes reports knows the register and not the
 * other way round, so it tells through this.
 */
public interface Testimony {

  /** The reports this viewer may read, oldest first. */
  List<Told> of(CaseAccess access);

  /** There is a report of this incident that the viewer may not read. */
  boolean keepsBack(CaseAccess access, IncidentId incident);

  /**
   * What was told in words, for a search. The caller has made sure that whoever searches may read a
   * part of each of these incidents by office, and with it its reports.
   */
  Map<IncidentId, List<String>> words(Collection<IncidentId> incidents);

  /**
   * @param by the reporter's name, or nothing when it is not to be shown
   * @param nameless it came without a name
   * @param accused colleagues it is about, as the reporter wrote them
   * @param talk the messages with the reporter, when the viewer may write them
   * @param phone where the reporter can be called in danger
   */
  record Told(
      UUID report,
      Instant at,
      @Nullable String by,
      boolean nameless,
      String words,
      @Nullable String when,
      @Nullable String where,
      @Nullable String phone,
      List<String> accused,
      List<Evidence> evidence,
      @Nullable Talk talk) {

    /** A report is never without words: only its key can be gone. */
    boolean isDestroyed() {
      return words.isEmpty();
    }
  }

  /**
   * @param original true when it can be fetched as it came
   * @param cleaned true when there is a copy without hidden data
   */
  record Evidence(UUID id, String name, boolean original, boolean cleaned, boolean scanned) {}

  /**
   * @param waits the reporter has the last word
   */
  record Talk(int messages, boolean waits) {

    public static final Talk NONE = new Talk(0, false);
  }
}
