// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.context.i18n.LocaleContextHolder;

/** Makes texts in Dutch, because the police read Dutch whatever language the maker uses. */
final class DutchLocale {

  static final Locale DUTCH = Locale.of("nl");

  private DutchLocale() {}

  /** Runs the work while Dutch is the language of the current thread. */
  static <T> T callIn(Supplier<T> work) {
    var before = LocaleContextHolder.getLocaleContext();
    LocaleContextHolder.setLocale(DUTCH);
    try {
      return work.get();
    } finally {
      LocaleContextHolder.setLocaleContext(before);
    }
  }
}
