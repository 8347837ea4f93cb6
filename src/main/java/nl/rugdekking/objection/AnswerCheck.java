// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection;

import java.time.LocalDate;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.response.Response;
import org.jspecify.annotations.Nullable;

/** Refuses an answer that is not complete, or in which somebody had a part who may not. */
record AnswerCheck(
    DecisionMakers makers, Response measure, Objection objection, Objection.Answer said) {

  /**
   * Checks the answer.
   *
   * @throws RefusedException with the first reason why it cannot be recorded
   */
  void require(LocalDate today) {
    refuseIf(said.on().isAfter(today), "future");
    refuseIf(said.on().isBefore(objection.receivedOn()), "before-received");
    var heard = objection.hearing().on();
    refuseIf(heard != null && said.on().isBefore(heard), "before-hearing");
    refuseIf(isBlank(said.reason()), "reason");
    if (said.outcome().isDecision()) {
      requireDecision();
      requireHearing();
    }
  }

  private void requireDecision() {
    var course = said.course();
    refuseIf(
        objection.kind() == ObjectionKind.COMPLAINT && course.judgement() == null, "judgement");
    refuseIf(said.by() == null || said.by().isBlank(), "nobody");
    refuseIf(
        said.by() != null && !makers.mayDecide(measure, objection.kind(), said.by()), "involved");
    refuseIf(isBlank(course.onBehalf()), "behalf");
    refuseIf(isBlank(course.preparedBy()), "unprepared");
    refuseIf(isInvolved(course.preparedBy()), "preparer-involved");
  }

  // The law asks nothing about a hearing for a request to look again.
  private void requireHearing() {
    var hearing = said.course().hearing();
    refuseIf(!hearing.isRecorded() && objection.kind() != ObjectionKind.REVIEW, "unheard");
    new HearingCheck(makers, measure, objection).require(hearing, said.on());
  }

  private boolean isInvolved(@Nullable String name) {
    return name != null && !name.isBlank() && makers.include(measure, name);
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
