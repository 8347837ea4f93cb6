// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import java.util.regex.Pattern;

/**
 * Checks the path that a form leads back to: it must be a path on this site, never another site.
 */
public final class LocalPath {

  /**
   * One slash, then no second slash or backslash, which browsers read as another host. No braces
   * either: none of our addresses has them, and they would make a template of it.
   */
  private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\\"<>{}]]*");

  private LocalPath() {}

  /** Returns the path when it stays on this site, else the home page. */
  public static String orHome(String path) {
    return LOCAL.matcher(path).matches() ? path : "/";
  }
}
