// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.alarm.web;

import java.util.List;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * The short text by which a page says what it shows, when it asks again. It follows from what is on
 * the page alone, so that it tells nothing else.
 */
final class PollState {

  private PollState() {}

  static String of(List<?> shown) {
    return Integer.toUnsignedString(
        31 * shown.hashCode() + LocaleContextHolder.getLocale().hashCode());
  }
}
