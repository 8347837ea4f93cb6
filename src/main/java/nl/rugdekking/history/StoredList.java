// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.history;

import java.time.Instant;
import java.util.UUID;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.vault.KeyId;
import org.jspecify.annotations.Nullable;

/**
 * A list of old incidents that was handed in to be imported.
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
   * A list goes from NEW to ACCEPTED to DONE when it is imported, and from DONE to UNDOING to
   * UNDONE when that is undone. A NEW list that is discarded or too old becomes ENDED. A failed
   * import makes an ACCEPTED list NEW again.
   */
  public enum State {
    /** Somebody still has to say what its columns and values mean, or to try out the import. */
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
