// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text that a person typed into a form that was refused, shown again on the error page so that it
 * is not lost. Passwords, tokens and values that nobody types (ids, versions, codes of a choice,
 * paths) are left out, and so is everything from a form of another site.
 */
record TypedField(String text) {

  private static final Pattern SECRET =
      Pattern.compile("(?i).*(pass|wachtwoord|login|secret|token|csrf|code|otp|pin).*");

  /**
   * Fields for free text, in which a single word in capitals is a word that somebody typed and not
   * a constant.
   */
  private static final Pattern FREE =
      Pattern.compile("words|note|place|names?|accused|title|said|reference|conduct|scope");

  private static final Pattern UNTYPED =
      Pattern.compile(
          """
          -?\\d+ | on | true | false
          | [A-Z][A-Z0-9_]*             # a constant
          | (?=\\S*\\d) [\\w+/=-]{20,}  # an id, a token
          | /\\S*
          """,
          Pattern.COMMENTS);

  static List<TypedField> listFrom(HttpServletRequest request) {
    List<TypedField> found = new ArrayList<>();
    if (PageModelInterceptor.method(request).equals("GET") || !isFromOurSite(request)) {
      return found;
    }
    parameters(request)
        .forEach(
            (name, values) -> {
              for (String value : values) {
                if (isTyped(name, value)) {
                  found.add(new TypedField(value));
                }
              }
            });
    return found;
  }

  /**
   * Returns the parameters, or an empty map when the form was too large or too broken to be read.
   */
  private static Map<String, String[]> parameters(HttpServletRequest request) {
    try {
      return request.getParameterMap();
    } catch (IllegalStateException unreadable) {
      return Map.of();
    }
  }

  private static boolean isTyped(String name, String value) {
    return !SECRET.matcher(name).matches()
        && !value.isBlank()
        && (FREE.matcher(name).matches() || !UNTYPED.matcher(value.strip()).matches());
  }

  /**
   * Returns true when the form came from our own site, as far as the browser tells. Another site
   * can then not put its text onto our page.
   */
  private static boolean isFromOurSite(HttpServletRequest request) {
    @Nullable String site = request.getHeader("Sec-Fetch-Site");
    return site == null || site.toLowerCase(Locale.ROOT).equals("same-origin");
  }

  /** Returns the number of rows for a text area that shows the whole text, between 2 and 16. */
  public int rows() {
    return Math.clamp(text.lines().count() + text.length() / 60, 2, 16);
  }
}
