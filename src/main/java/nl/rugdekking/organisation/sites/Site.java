// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation.sites;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place where the organisation works.
 *
 * @param closedOn the day from which it is closed, or null
 */
public record Site(
    UUID id, String name, String address, SiteKind kind, @Nullable LocalDate closedOn) {

  public boolean isOpen() {
    return closedOn == null;
  }
}
