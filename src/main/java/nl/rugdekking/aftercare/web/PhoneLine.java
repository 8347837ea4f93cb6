// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.aftercare.web;

import nl.rugdekking.web.TelephoneNumber;
import org.jspecify.annotations.Nullable;

/**
 * The number on which an affected person wants to be called.
 *
 * @param shown the number as they typed it
 * @param dialled its digits, or null when a telephone cannot dial what they typed
 */
record PhoneLine(String shown, @Nullable String dialled) {

  static @Nullable PhoneLine ofNullable(@Nullable String typed) {
    return typed == null
        ? null
        : new PhoneLine(
            typed, TelephoneNumber.parse(typed).map(TelephoneNumber::dialled).orElse(null));
  }
}
