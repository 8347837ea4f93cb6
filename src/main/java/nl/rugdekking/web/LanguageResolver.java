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
 * Chooses the language of a request: the one that the person chose before, which a cookie
 * remembers, or else the one that the browser prefers. Only Dutch and English exist; anything else
 * becomes Dutch.
 */
class LanguageResolver implements LocaleResolver {

  static final String COOKIE = "taal";
  // The attribute of the request that holds the language once it was found.
  private static final String ATTRIBUTE = LanguageResolver.class.getName();
  static final Locale DUTCH = Locale.of("nl", "NL");
  static final Locale ENGLISH = Locale.of("en", "GB");

  /**
   * Returns the language of the request, and stores it there, because every text on a page needs
   * it.
   */
  @Override
  public Locale resolveLocale(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof Locale found) {
      return found;
    }
    Locale found = find(request);
    request.setAttribute(ATTRIBUTE, found);
    return found;
  }

  private static Locale find(HttpServletRequest request) {
    Cookie chosen = WebUtils.getCookie(request, COOKIE);
    if (chosen != null) {
      return of(chosen.getValue());
    }
    @Nullable String preferred = request.getHeader("Accept-Language");
    return preferred == null ? DUTCH : parsePreference(preferred);
  }

  /**
   * Not supported: the language is chosen by sending the form to {@code /taal}, which sets the
   * cookie.
   */
  @Override
  public void setLocale(
      HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
    throw new UnsupportedOperationException("The language is chosen by a post to /taal");
  }

  /** Returns English for the tag "en", and Dutch for all others. */
  static Locale of(String tag) {
    return tag.equals("en") ? ENGLISH : DUTCH;
  }

  // Parses the header Accept-Language, such as "nl-BE, en;q=0.7".
  private static Locale parsePreference(String preferred) {
    try {
      List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(preferred);
      Locale found = Locale.lookup(ranges, List.of(Locale.of("nl"), Locale.of("en")));
      return found == null ? DUTCH : of(found.getLanguage());
    } catch (IllegalArgumentException unreadable) {
      return DUTCH;
    }
  }
}
