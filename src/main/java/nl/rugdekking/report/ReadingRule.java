// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.CaseRole;

/**
 * Decides who may read the text of a report (docs/decisions/text-of-a-report.md): its reporter; the
 * affected person when there is only one, since the text may be about others too; and everybody who
 * handles a part of the incident that it was registered as.
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
