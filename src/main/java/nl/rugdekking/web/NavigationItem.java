// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.web;

/**
 * One entry of the menu.
 *
 * @param label message key
 * @param path whole path, such as /duindrecht/taken
 * @param position order in the menu: start 10, tasks 20, incidents 30
 * @param count shown as a number beside the label when more than 0
 */
public record NavigationItem(String label, String path, int position, int count) {

  /** Returns true for a page on which the organisation is set up, and not its daily work. */
  boolean isSettingUp() {
    return path.contains("/beheer/");
  }
}
