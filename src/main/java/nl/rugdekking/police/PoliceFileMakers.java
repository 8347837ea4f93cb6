// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import java.util.Set;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.acting.PromiseWorkers;
import org.springframework.stereotype.Component;

/** Decides who makes the file for the police. */
@Component
record PoliceFileMakers(PromiseWorkers workers) {

  private static final Set<PromiseKind> KINDS =
      Set.of(PromiseKind.POLICE_REPORT, PromiseKind.POLICE_REPORT_DONE);

  /**
   * Returns the right by which the viewer makes the file of this part: they handle the part, or a
   * promise about the police was given to them.
   *
   * @throws RefusedException when only another promise was given to them
   */
  Action require(CaseAccess access, PartId part) {
    return workers.require(access, part, KINDS, "police.file.refused.promise");
  }
}
