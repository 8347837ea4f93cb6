// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CaseRole;

/**
 * Who reads the words of a report (docs/decisions/text-of-a-report.md): the reporter their own;
 * somebody affected only as the one person it happened to, since the words may tell of others; and
 * whoever handles any part of the incident it was registered as.
 */
public final class ReadingRule {

  private ReadingRule() {}

  public static boolean mayRead(CaseAccess access, Report report) {
    if (access.viewer().person().equals(report.reporter())) {
      return true;
    }
    var readable = access.parts(Action.READ_REPORT, report.incident());
    // The affected are blocked from every office in their own case, so they handle no part of it.
    var affected =
        readable.stream().anyMatch(part -> access.rolesIn(part.id()).contains(CaseRole.AFFECTED));
    return affected ? !access.hasSeveralParts(report.incident()) : !readable.isEmpty();
  }
}
