// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.together.web;

import jakarta.validation.constraints.Size;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which case it is brought together with.
 *
 * @param met its number, as typed
 */
record TogetherForm(@Size(max = 40, message = "{together.unknown}") @Nullable String met) {

  boolean isEmpty() {
    return number().isEmpty();
  }

  String number() {
    return met == null ? "" : met.strip().toUpperCase(Locale.ROOT);
  }
}
