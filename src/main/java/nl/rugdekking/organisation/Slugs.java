// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks slugs: the first part of a path, which names the organisation. */
public final class Slugs {

  /** Slugs that no organisation can have, because the application uses these paths itself. */
  public static final Set<String> RESERVED = Set.of("actuator", "assets", "error", "taal");

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{1,59}");

  private Slugs() {}

  /** Returns true when the text has the form of a slug, even if it is taken. */
  public static boolean isWellFormed(String slug) {
    return FORM.matcher(slug).matches();
  }

  /**
   * Returns true when there may be an organisation at this path. For any other path, such as an
   * asset or the health page, no query is needed.
   */
  public static boolean mayLeadToOrganisation(String path) {
    return isWellFormed(first(path)) && !RESERVED.contains(first(path));
  }

  /** The first part of a path in lower case; empty for the home page. */
  public static String first(String path) {
    var parts = path.split("/", 3);
    return parts.length < 2 ? "" : parts[1].toLowerCase(Locale.ROOT);
  }
}
