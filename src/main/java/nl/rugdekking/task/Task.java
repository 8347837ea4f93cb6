// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.task;

import java.time.Instant;
import java.util.UUID;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.BodyKind;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One line of the work list. Carries no name.
 *
 * @param id unique among all tasks
 * @param who it is asked of: the viewer, or whom they stand in for
 * @param title the key of the words for what is asked
 * @param verb the key of the words on the button
 * @param address where it is done, behind that of the organisation
 * @param waiting for somebody else's word
 * @param about the case it belongs to; nothing when it belongs to none
 */
public record Task(
    UUID id,
    PersonId who,
    String title,
    String verb,
    String address,
    @Nullable Instant due,
    boolean waiting,
    @Nullable About about) {

  /**
   * @param waits the key of the words for what it waits for
   */
  public record About(String number, PartId part, BodyKind body, @Nullable String waits) {}

  public TaskGroup group(Instant now) {
    return TaskGroup.of(waiting, due, now);
  }
}
