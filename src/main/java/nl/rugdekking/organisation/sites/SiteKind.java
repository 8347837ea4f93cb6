// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation.sites;

/** The kinds of site; the message key is {@code people.sites.kind.<name>}. */
public enum SiteKind {
  COUNTER,
  OFFICE,
  DEPOT,
  /** Where the council or another body meets. */
  MEETING,
  OTHER
}
