// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * Chooses the language of the pages: Dutch, unless the person chose English here or the browser
 * prefers English.
 */
class LanguageResolver implements LocaleResolver {

  static final String COOKIE = "taal";
  private static final String FOUND = LanguageResolver.class.getName();
  static final Locale DUTCH = Locale.of("nl", "NL");
  static final Locale ENGLISH = Locale.of("en", "GB");

  /**
   * Returns the language of the request. It is stored in the request, because every text on a page
   * asks for it.
   */
  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    if (request.getAttribute(FOUND) instanceof Locale found) {
      return found;
    }
    Locale found = find(request);
    request.setAttribute(FOUND, found);
    return found;
  }

  private static Locale find(HttpServletRequest request) {
    Cookie chosen = WebUtils.getCookie(request, COOKIE);
    if (chosen != null) {
      return of(chosen.getValue());
    }
    @Nullable String preferred = request.getHeader("Accept-Language");
    return preferred == null ? DUTCH : preferredLocale(preferred);
  }

  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("The language is chosen by a post to /taal");
  }

  static Locale of(String tag) {
    return tag.equals("en") ? ENGLISH : DUTCH;
  }

  private static Locale preferredLocale(String preferred) {
    try {
      List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(preferred);
      Locale found = Locale.lookup(ranges, List.of(Locale.of("nl"), Locale.of("en")));
      return found == null ? DUTCH : of(found.getLanguage());
    } catch (IllegalArgumentException unreadable) {
      return DUTCH;
    }
  }
}
