// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection;

import java.time.LocalDate;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.response.Response;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what cannot be recorded about a hearing. The law asks for a hearing about an objection
 * (Awb 7:2) and about a complaint (Awb 9:10), or for the reason why there was none (Awb 7:3 and
 * 9:10(2)).
 */
record HearingCheck(DecisionMakers makers, Response measure, Objection objection) {

  /**
   * Checks a hearing.
   *
   * @param last the last day on which it can have been
   * @throws RefusedException with the first reason why it cannot be recorded
   */
  void require(ObjectionHearing said, LocalDate last) {
    var on = said.on();
    refuseIf(isBlank(said.by()) != (on == null), "half-heard");
    refuseIf(on != null && (on.isBefore(objection.receivedOn()) || on.isAfter(last)), "heard-day");
    refuseIf(
        said.by() != null && !said.by().isBlank() && makers.include(measure, said.by()),
        "hearer-involved");
  }

  private static boolean isBlank(@Nullable String text) {
    return text == null || text.isBlank();
  }

  private static void refuseIf(boolean wrong, String why) {
    if (wrong) {
      throw new RefusedException("objection.refused." + why);
    }
  }
}
