// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import java.time.Instant;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CasePart;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A line of the timeline of an incident.
 *
 * @param part the part (the case of one affected person) it belongs to, or null for the incident as
 *     a whole; such a line tells nothing about a person
 * @param about a code of the subject of the line, such as a kind of promise
 * @param policeMarked true when the police asked to hide it from the affected person (domain rule
 *     3)
 * @param heldBack true while it is about an outcome that the affected person is still to be told
 *     (domain rule 6)
 */
public record TimelineEntry(
    @Nullable PartId part,
    Instant at,
    @Nullable PersonId by,
    EntryKind kind,
    @Nullable String about,
    @Nullable String words,
    boolean policeMarked,
    boolean heldBack) {

  /** Creates a line that is not held back. */
  public TimelineEntry(
      @Nullable PartId part,
      Instant at,
      @Nullable PersonId by,
      EntryKind kind,
      @Nullable String about,
      @Nullable String words,
      boolean policeMarked) {
    this(part, at, by, kind, about, words, policeMarked, false);
  }

  /**
   * Returns true when the viewer may read the line on the page of this affected person: as that
   * person, or as somebody whom they let follow the case.
   */
  boolean isForAffected(CaseAccess access, CasePart part) {
    return !policeMarked
        && !heldBack
        && !kind.isForHandlers()
        && (!kind.isHiddenFromFollowers() || access.may(Action.READ_OWN_SUBJECT, part.id()));
  }
}
