// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.response.Response;
import nl.rugdekking.response.Responses;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts off the answer to an objection or a complaint. The law allows this once, and only when the
 * sender was told in writing no later than the day on which the answer was due.
 */
@Service
public class Postponements {

  private final Objections objections;
  private final ObjectionRepository repository;
  private final ObjectionPromises promises;
  private final ObjectionDays days;
  private final Responses responses;
  private final PartService parts;
  private final Clock clock;

  Postponements(
      Objections objections,
      ObjectionRepository repository,
      ObjectionPromises promises,
      ObjectionDays days,
      Responses responses,
      PartService parts,
      Clock clock) {
    this.objections = objections;
    this.repository = repository;
    this.promises = promises;
    this.days = days;
    this.responses = responses;
    this.parts = parts;
    this.clock = clock;
  }

  /**
   * Returns the day on which the answer is due once it is put off; empty when the law does not
   * allow that.
   */
  @Transactional(readOnly = true)
  public Optional<LocalDate> findDay(Response measure, Objection objection) {
    return days.findPostponedDay(measure, objection);
  }

  /**
   * Records that the answer was put off. The promise to answer gets the new due date, and the
   * affected person is told.
   *
   * @param toldOn the day of the letter by which the sender was told
   * @param reason the reason, which the affected person can read too
   * @throws RefusedException when the law does not allow it, or no later than the day that stands
   *     since the day of posting was corrected, when it was put off before, when the reason is
   *     missing, or when the letter is of the future, of before the objection was received or of
   *     after the day on which the answer was due
   * @throws StalePageException when somebody answered it or put it off meanwhile
   */
  @Transactional
  public void putOff(
      CaseAccess access, PartId part, UUID id, LocalDate toldOn, @Nullable String reason) {
    var objection = objections.get(access, part, id);
    var right = objections.getRight(access, part, objection);
    var affected = parts.get(access, part, right);
    if (objection.answer() != null) {
      throw new StalePageException();
    }
    var measure = responses.get(access, right, part, objection.measure());
    var day =
        findDay(measure, objection)
            .orElseThrow(() -> new RefusedException("objection.refused.put-off.kind"));
    requireAllowed(objection, toldOn);
    if (!day.isAfter(objection.answerBy())) {
      throw new RefusedException("objection.refused.put-off.no-later");
    }
    if (reason == null || reason.isBlank()) {
      throw new RefusedException("objection.refused.put-off.reason");
    }
    var postponement = new Objection.Postponement(toldOn, objection.answerBy(), reason);
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (!repository.putOff(affected, objection, day, postponement, access.viewer().person(), now)) {
      throw new StalePageException();
    }
    parts.recordStep(access, affected, ObjectionEntryKind.PUT_OFF, objection.kind().name(), reason);
    promises.moveAnswer(access, id, day, toldOn);
    promises.notifyAffected(access, part);
  }

  private void requireAllowed(Objection objection, LocalDate toldOn) {
    if (objection.postponement() != null) {
      throw new RefusedException("objection.refused.put-off.twice");
    }
    if (toldOn.isAfter(objections.today())) {
      throw new RefusedException("objection.refused.future");
    }
    if (toldOn.isBefore(objection.receivedOn())) {
      throw new RefusedException("objection.refused.before-received");
    }
    if (toldOn.isAfter(objection.answerBy())) {
      throw new RefusedException("objection.refused.put-off.late");
    }
  }
}
