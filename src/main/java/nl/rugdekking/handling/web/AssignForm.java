// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling.web;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import nl.rugdekking.organisation.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who handles it from now on.
 *
 * @param shown whose it was on the page
 */
record AssignForm(
    @Nullable UUID shown, @NotNull(message = "{register.choose}") @Nullable UUID owner) {

  @Nullable PersonId before() {
    return shown == null ? null : new PersonId(shown);
  }
}
