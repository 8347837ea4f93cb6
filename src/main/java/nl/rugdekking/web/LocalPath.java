// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

import java.util.regex.Pattern;

/** Where a form may send somebody back to: a path on this site, never another site. */
public final class LocalPath {

  /**
   * One slash, then no second slash or backslash, which browsers read as another host. No braces
   * either: no address has them, and they would make a template of it.
   */
  private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\\"<>{}]]*");

  private LocalPath() {}

  /** The path when it stays on this site, else the home page. */
  public static String orHome(String path) {
    return LOCAL.matcher(path).matches() ? path : "/";
  }
}
