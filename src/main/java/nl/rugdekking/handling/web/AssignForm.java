// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.web;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The form for the new handler of a part.
 *
 * @param shown the handler that the page showed, or null for none
 */
record AssignForm(
    @Nullable UUID shown, @NotNull(message = "{register.choose}") @Nullable UUID owner) {

  @Nullable PersonId shownOwner() {
    return shown == null ? null : new PersonId(shown);
  }
}
