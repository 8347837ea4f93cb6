// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.people.web;

import org.jspecify.annotations.Nullable;

/** The form that links a person to a site, as typed. */
record SitePersonForm(@Nullable String who) {

  String whoOrNothing() {
    return who == null ? "" : who.strip();
  }
}
