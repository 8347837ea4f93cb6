// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The form that links people to a site, as typed: a name or an address on each line. */
record SitePersonForm(@Nullable String who) {

  /** Returns each name once, in the order in which they were typed. */
  List<String> listNames() {
    return who == null
        ? List.of()
        : who.lines().map(String::strip).filter(name -> !name.isEmpty()).distinct().toList();
  }
}
