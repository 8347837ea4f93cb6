// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.post;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Makes the way in that only the mail may carry, at the moment it is sent: what waits in the outbox
 * opens nothing. Kept by the room that lets people in.
 */
public interface OneTimeWays {

  /** The letters whose way in is made here. */
  Set<String> letters();

  /**
   * The path for the mail.
   *
   * @param path the one that was queued; it ends with the id of the link
   * @return empty when it would open nothing any more, or would go to somebody else than whose
   *     account it is
   */
  Optional<String> open(UUID person, String path);
}
