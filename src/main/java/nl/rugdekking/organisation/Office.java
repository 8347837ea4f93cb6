// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import org.jspecify.annotations.Nullable;

/** An office held by a person, for one body or for the whole organisation. */
public record Office(PersonId person, OfficeKind kind, @Nullable BodyKind body) {

  public boolean covers(OfficeKind wanted, BodyKind ofBody) {
    return kind == wanted && (body == null || body == ofBody);
  }
}
