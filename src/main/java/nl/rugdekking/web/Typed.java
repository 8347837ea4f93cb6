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
 * What a person had typed into a form that could not be accepted, to be shown again so that nothing
 * is lost. Never a password or token, nor what nobody types: ids, versions, codes of a choice,
 * paths. Only when the form was ours.
 */
record Typed(String text) {

  private static final Pattern SECRET =
      Pattern.compile("(?i).*(pass|wachtwoord|login|secret|token|csrf|code|otp|pin).*");

  /** Where people write, one word in capitals is a word too. */
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

  static List<Typed> in(HttpServletRequest request) {
    List<Typed> found = new ArrayList<>();
    if (PageModel.method(request).equals("GET") || !fromOurOwnPage(request)) {
      return found;
    }
    parameters(request)
        .forEach(
            (name, values) -> {
              for (String value : values) {
                if (isTyped(name, value)) {
                  found.add(new Typed(value));
                }
              }
            });
    return found;
  }

  /** Nothing when it was too much or too broken to read: asking then throws. */
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

  /** Browsers of today say where a form came from; another site gets no words onto our page. */
  private static boolean fromOurOwnPage(HttpServletRequest request) {
    @Nullable String site = request.getHeader("Sec-Fetch-Site");
    return site == null || site.toLowerCase(Locale.ROOT).equals("same-origin");
  }

  /** Rows of a text area that shows it whole, within reason. */
  public int rows() {
    return Math.clamp(text.lines().count() + text.length() / 60, 2, 16);
  }
}
