// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.time.Instant;
import java.util.UUID;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.vault.KeyId;
import org.jspecify.annotations.Nullable;

/**
 * A list that was handed in.
 *
 * @param worked the number of rows done so far while it is being imported
 */
public record StoredList(
    UUID id,
    PersonId owner,
    State state,
    KeyId key,
    Instant startedAt,
    boolean failed,
    @Nullable Integer rowsIn,
    int worked,
    @Nullable Integer imported,
    @Nullable Integer refused,
    @Nullable Integer doubles,
    @Nullable Instant endedAt,
    int version) {

  /**
   * NEW → ACCEPTED → DONE when imported, and DONE → UNDOING → UNDONE when that is undone; NEW or
   * ACCEPTED → ENDED when it was thrown away or is too old.
   */
  public enum State {
    /** Somebody still has to say what it means, or to try it out. */
    NEW,
    /** It waits to be imported. */
    ACCEPTED,
    /** It was imported. */
    DONE,
    /** The import waits to be undone. */
    UNDOING,
    /** The import was undone. */
    UNDONE,
    /** It was discarded. */
    ENDED
  }
}
