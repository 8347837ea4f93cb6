// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import nl.rugdekking.access.CasePart;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.Promises;
import nl.rugdekking.register.acting.OwnersDay;
import nl.rugdekking.register.acting.ReplannedPromises;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Saves the answers of the affected person and updates what depends on them: promises and alarms.
 * The pages of handlers, the pages of the affected person and the questions after a report all use
 * it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class WishRecorder {

  private final PartService parts;
  private final Promises promises;
  private final PromisePlanner planner;
  private final ReplannedPromises replanned;
  private final CaseNotifications notifications;
  private final OwnersDay day;

  WishRecorder(
      PartService parts,
      Promises promises,
      PromisePlanner planner,
      ReplannedPromises replanned,
      CaseNotifications notifications,
      OwnersDay day) {
    this.parts = parts;
    this.promises = promises;
    this.planner = planner;
    this.replanned = replanned;
    this.notifications = notifications;
    this.day = day;
  }

  /**
   * Saves the wishes, and settles the promise to ask the affected person once every question was
   * answered.
   *
   * @param by the person who recorded the answers, or null when they reported without a name
   */
  public PartRecord recordWishes(
      @Nullable PersonId by, CasePart part, PartRecord before, Wishes wishes) {
    // In a talk with the confidential adviser nobody asks again: the affected person goes on with
    // it when they want to.
    var again = part.isTalk() ? null : wishes.calculateAskAgainOn(planner.today());
    var after = before.asked(wishes, planner.now(), again, isAffected(by, part));
    update(by, part, before, after);
    if (wishes.isComplete()) {
      promises
          .findUnsettled(part.id(), PromiseKind.AFFECTED_ASKED)
          .ifPresent(promise -> promises.markKept(by, promise));
    }
    replanned.planAndRecord(by, part, () -> planner.afterWishesRecorded(by, part, before, after));
    day.beginEarly(by, part);
    return after;
  }

  // A person who reported without a name can only answer about themselves.
  private static boolean isAffected(@Nullable PersonId by, CasePart part) {
    return by == null || by.equals(part.affected());
  }

  /** Saves a changed severity, and recalculates the promises. */
  public void recordSeverity(
      @Nullable PersonId by, CasePart part, PartRecord before, PartRecord after) {
    update(by, part, before, after);
    replanned.planAndRecord(by, part, () -> planner.afterSeverityChanged(by, part, before, after));
  }

  /** Removes answers that were recorded by mistake, and recalculates the promises. */
  public void removeAnswers(PersonId by, CasePart part) {
    var before = parts.getUnchecked(part.id());
    update(by, part, before, before.withoutAnswers());
    replanned.planAndRecord(
        by, part, () -> planner.afterAnswersRemoved(by, part, before.withoutAnswers()));
  }

  private void update(@Nullable PersonId by, CasePart part, PartRecord before, PartRecord after) {
    parts.update(before, after);
    var changes = AnswerChange.between(before, after);
    if (!changes.isEmpty()) {
      parts.recordStep(part, CaseEntryKind.ANSWERS_CHANGED, by, null, AnswerChange.write(changes));
    }
  }

  /** Calls somebody when there is danger now, unless an alarm for this part is running. */
  public void raiseAlarm(CasePart part, @Nullable Danger danger) {
    if (danger == Danger.ACUTE) {
      notifications.startAlarm(part.withoutHold());
    }
  }
}
