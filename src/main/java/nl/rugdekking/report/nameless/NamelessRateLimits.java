// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report.nameless;

import java.util.List;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.evidence.Upload;
import nl.rugdekking.load.RateLimits;
import nl.rugdekking.load.RateLimits.Kind;
import nl.rugdekking.report.Report;
import org.springframework.stereotype.Component;

/**
 * Rate limits for reports without a name. Each organisation has its own limits, so that a flood at
 * one does not affect the others. Reports that say there is danger now are counted separately, so
 * that a flood of other reports never causes them to be refused.
 */
@Component
record NamelessRateLimits(RateLimits limits) {

  /**
   * Counts one report with its files.
   *
   * @param network the network of the sender; it is counted in memory and stored nowhere
   */
  void countReport(String network, boolean danger, List<Upload> uploads) {
    var organisation = organisation() + (danger ? " danger" : "");
    limits.countAttempt(Kind.NAMELESS, organisation + " " + network);
    takeFiles(organisation, network, uploads);
  }

  /** Counts one message or answer that is added to a report found by its code. */
  void countAddition(Report report, String network, List<Upload> uploads) {
    limits.countAttempt(Kind.NAMELESS_ADDITION, organisation() + " " + report.id());
    takeFiles(organisation(), network, uploads);
  }

  /**
   * Counts one press on the button for danger. Messages and answers are counted separately, so that
   * they can never cause this button to be refused.
   */
  void countDanger(Report report) {
    limits.countAttempt(Kind.NAMELESS_ADDITION, organisation() + " danger " + report.id());
  }

  // Making cleaned copies of pictures costs processor time, so there is also a limit for all
  // networks together.
  private void takeFiles(String whose, String network, List<Upload> uploads) {
    if (!uploads.isEmpty()) {
      limits.countAttempt(Kind.NAMELESS_UPLOAD, whose + " " + network);
      limits.countAttempt(Kind.NAMELESS_UPLOAD_OF_ALL, whose);
    }
  }

  private static String organisation() {
    return CurrentOrganisation.get().toString();
  }
}
