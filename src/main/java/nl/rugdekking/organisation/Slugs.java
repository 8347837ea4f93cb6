// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The first part of the address of an organisation. */
public final class Slugs {

  /** First parts of addresses that belong to no organisation. */
  public static final Set<String> TAKEN = Set.of("actuator", "assets", "error", "taal");

  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9-]{1,59}");

  private Slugs() {}

  /** Returns true when it has the form of a slug, be it one that is taken. */
  public static boolean isWellFormed(String slug) {
    return FORM.matcher(slug).matches();
  }

  /**
   * Returns true when there may be an organisation at this path. For any other path (an asset, the
   * health page, a file that browsers ask for) the database need not be asked.
   */
  public static boolean mayLeadToOrganisation(String path) {
    return isWellFormed(first(path)) && !TAKEN.contains(first(path));
  }

  /** The first part of a path, in small letters; empty for the front door. */
  public static String first(String path) {
    var parts = path.split("/", 3);
    return parts.length < 2 ? "" : parts[1].toLowerCase(Locale.ROOT);
  }
}
