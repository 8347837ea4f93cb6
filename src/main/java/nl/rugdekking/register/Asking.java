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

/** What follows from what the affected say, whoever wrote it down and wherever they said it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Asking {

  private final PartSteps parts;
  private final Promises promises;
  private final Replanning replanning;
  private final CaseNotifications announcement;

  Asking(
      PartSteps parts, Promises promises, Replanning replanning, CaseNotifications announcement) {
    this.parts = parts;
    this.promises = promises;
    this.replanning = replanning;
    this.announcement = announcement;
  }

  /**
   * @param by nobody for whoever keeps their name from us
   */
  public PartRecord asked(@Nullable PersonId by, CasePart part, PartRecord before, Wishes wishes) {
    var after = before.asked(wishes, replanning.now());
    parts.change(before, after);
    promises
        .findUnsettled(part.id(), PromiseKind.AFFECTED_ASKED)
        .ifPresent(promise -> promises.keep(by, promise));
    replanning.afterAsking(by, part, after);
    return after;
  }

  /** How serious somebody finds it, or judges it, re-plans what is promised. */
  public void severity(@Nullable PersonId by, CasePart part, PartRecord before, PartRecord after) {
    parts.change(before, after);
    replanning.afterSeverity(by, part, after);
  }

  /** Danger now: somebody is called, unless somebody is called for it or on it already. */
  public void raise(CasePart part, Danger danger) {
    if (danger == Danger.ACUTE) {
      announcement.danger(part);
    }
  }
}
