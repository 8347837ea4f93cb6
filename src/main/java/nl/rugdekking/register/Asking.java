// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.register;

import nl.rugdekking.access.CasePart;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.Promises;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Saves the answers of the affected and updates what depends on them: promises and alarms.
 * Handlers, the affected and follow-up forms all use it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Asking {

  private final PartSteps parts;
  private final Promises promises;
  private final Replanning planner;
  private final CaseNotifications notifications;

  Asking(
      PartSteps parts, Promises promises, Replanning planner, CaseNotifications notifications) {
    this.parts = parts;
    this.promises = promises;
    this.planner = planner;
    this.notifications = notifications;
  }

  /**
   * Saves the wishes, and settles the promise to ask the affected.
   *
   * @param by the person who recorded the answers, or null when they reported without a name
   */
  public PartRecord asked(@Nullable PersonId by, CasePart part, PartRecord before, Wishes wishes) {
    var after = before.asked(wishes, planner.now());
    parts.change(before, after);
    promises
        .findUnsettled(part.id(), PromiseKind.AFFECTED_ASKED)
        .ifPresent(promise -> promises.keep(by, promise));
    planner.afterAsking(by, part, after);
    return after;
  }

  /** Saves a changed severity, and recalculates the promises. */
  public void severity(@Nullable PersonId by, CasePart part, PartRecord before, PartRecord after) {
    parts.change(before, after);
    planner.afterSeverity(by, part, after);
  }

  /** Calls somebody when there is danger now, unless an alarm for this part is running. */
  public void raise(CasePart part, Danger danger) {
    if (danger == Danger.ACUTE) {
      notifications.danger(part);
    }
  }
}
