// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.post;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Makes the one-time link of a letter at the moment the letter is sent, so that a row of the outbox
 * contains no link that gives access. Implemented by the room that signs people in.
 */
public interface LetterLinks {

  /** Returns the templates of the letters for which this makes the link. */
  Set<String> templates();

  /**
   * Makes the link and returns its path.
   *
   * @param path the path that was queued; it ends with the id of the link
   * @return the path for the mail, or empty when the link is no longer valid, or when the letter
   *     would go to somebody other than the owner of the account
   */
  Optional<String> createPath(UUID person, String path);
}
