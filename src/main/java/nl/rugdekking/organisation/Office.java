// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import org.jspecify.annotations.Nullable;

/**
 * An office held by a person, for one body or for the whole organisation.
 *
 * @param exceptCouncil true when the person is in the executive, which has no part in cases of the
 *     council
 */
public record Office(
    PersonId person, OfficeKind kind, @Nullable BodyKind body, boolean exceptCouncil) {

  /** An office of somebody who is not in the executive. */
  public Office(PersonId person, OfficeKind kind, @Nullable BodyKind body) {
    this(person, kind, body, false);
  }

  public boolean covers(OfficeKind wanted, BodyKind ofBody) {
    return kind == wanted
        && (body == null || body == ofBody)
        && !(exceptCouncil && ofBody == BodyKind.COUNCIL);
  }
}
