// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The links on a page, for a test that follows all of them. */
public final class Links {

  private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#]*)");

  private Links() {}

  public static Stream<String> on(String page) {
    return LINK.matcher(page).results().map(found -> found.group(1).replace("&amp;", "&"));
  }

  /**
   * Whether a link leads to a page, or to a choice on it, that was not seen before. A list offers
   * every filter together with every other one and every order: all of them together are thousands
   * of pages with the same rows.
   */
  public static boolean isNew(String link, Set<String> seen) {
    var parts = link.split("[?&]");
    var added = seen.add(parts[0]);
    for (int i = 1; i < parts.length; i++) {
      added |= seen.add(parts[0] + "?" + parts[i]);
    }
    return added;
  }
}
