// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.together.web;

import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The form for the case to join with.
 *
 * @param met the number of that case, as typed
 */
record TogetherForm(@Size(max = 40, message = "{together.unknown}") @Nullable String met) {

  boolean isEmpty() {
    return number().isEmpty();
  }

  String number() {
    return met == null ? "" : met.strip().toUpperCase(Locale.ROOT);
  }
}
