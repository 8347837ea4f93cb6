// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.response.web;

import jakarta.validation.constraints.Size;
import nl.rugdekking.register.StalePageException;
import org.jspecify.annotations.Nullable;

/**
 * The form of a withdrawal.
 *
 * @param version the version of the measure that the page showed
 */
record WithdrawalForm(
    @Nullable String version,
    @Size(max = ResponseForm.MAX_LENGTH, message = "{response.long}") @Nullable String reason) {

  String reasonOrNothing() {
    return reason == null ? "" : reason.strip();
  }

  int shownVersion() {
    try {
      return Integer.parseInt(version == null ? "" : version.strip());
    } catch (NumberFormatException notOurs) {
      throw new StalePageException();
    }
  }
}
