// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.outgoing;

import java.time.Instant;
import java.time.LocalDate;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What was recorded of a letter that went out. The texts are null once the key of the incident is
 * destroyed.
 *
 * @param reason why what was recorded before was wrong; null for the first
 */
public record Posting(
    Statement said, @Nullable String reason, PersonId recordedBy, Instant recordedAt) {

  /**
   * What somebody says of it.
   *
   * @param recipient to whom it was addressed or given
   * @param who who posted it or handed it over
   * @param reference the number of the registered post; null where there is none
   */
  public record Statement(
      PostingWay way,
      LocalDate on,
      @Nullable String recipient,
      @Nullable String who,
      @Nullable String reference) {}

  public PostingWay way() {
    return said.way();
  }

  public LocalDate on() {
    return said.on();
  }
}
