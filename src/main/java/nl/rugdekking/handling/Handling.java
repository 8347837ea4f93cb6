// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import java.util.Collection;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.Promises;
import nl.rugdekking.register.Asking;
import nl.rugdekking.register.CaseEntry;
import nl.rugdekking.register.CaseNotifications;
import nl.rugdekking.register.EntryKind;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.PartSteps;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.Said;
import nl.rugdekking.register.Severity;
import nl.rugdekking.register.StalePageException;
import nl.rugdekking.register.Wishes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a case owner does: note, ask, assess, tell. */
@Service
public class Handling {

  private final PartSteps parts;
  private final Asking asking;
  private final Promises promises;
  private final CaseNotifications announcement;
  private final Classifying classifying;

  Handling(
      PartSteps parts,
      Asking asking,
      Promises promises,
      CaseNotifications announcement,
      Classifying classifying) {
    this.parts = parts;
    this.asking = asking;
    this.promises = promises;
    this.announcement = announcement;
    this.classifying = classifying;
  }

  /**
   * @param policeMarked the police asked to keep this from the affected for now
   */
  @Transactional
  public void note(CaseAccess access, PartId part, Said said, boolean policeMarked) {
    var affected = parts.any(access, part, Action.NOTE);
    parts.stepOnce(access, affected, CaseEntry.NOTE, said, policeMarked);
  }

  /** Records what the affected wants, as the owner heard it. */
  @Transactional
  public void ask(CaseAccess access, PartId part, int version, Wishes wishes) {
    var affected = parts.open(access, part, Action.ASK);
    asked(access, affected, version, wishes, CaseEntry.ASKED);
  }

  /** The affected says it in person. */
  @Transactional
  public void wish(CaseAccess access, PartId part, int version, Wishes wishes) {
    var affected = parts.open(access, part, Action.WISH);
    asked(access, affected, version, wishes, CaseEntry.WISHED);
    announcement.task(access.require(Action.WISH, part), access.number());
  }

  private void asked(
      CaseAccess access, PartRecord affected, int version, Wishes wishes, EntryKind kind) {
    mustBe(version, affected);
    var part = access.part(affected.part());
    var after = asking.asked(access.viewer().person(), part, affected, wishes);
    parts.step(access, after, kind, null, wishes.words());
    asking.raise(part, wishes.danger());
  }

  /** How serious the owner judges it, and what kind of incident it is. */
  public record Assessment(Severity severity, Collection<String> forms, @Nullable String topic) {}

  /**
   * @throws RefusedException when a form or the topic is not on the organisation's list
   */
  @Transactional
  public void assess(CaseAccess access, PartId part, int version, Assessment assessment) {
    var affected = parts.open(access, part, Action.ASSESS);
    mustBe(version, affected);
    var after = affected.assessed(assessment.severity());
    // its form may make it urgent, so it is known before the promises are planned anew
    classifying.classify(affected.incident(), assessment);
    asking.severity(access.viewer().person(), access.part(part), affected, after);
    parts.step(access, after, CaseEntry.ASSESSED, assessment.severity().name(), null);
  }

  /** Tells the affected how things stand; the mail carries only the way to it. */
  @Transactional
  public void tell(CaseAccess access, PartId part, Said said) {
    var affected = parts.open(access, part, Action.TELL);
    if (!parts.stepOnce(access, affected, CaseEntry.TOLD, said, false)) {
      return;
    }
    promises
        .findUnsettled(part, PromiseKind.AFFECTED_TOLD)
        .ifPresent(promise -> promises.keep(access, promise, null));
    var person = access.require(Action.TELL, part).affected();
    if (person != null) {
      announcement.send(person, "affected-told", "/mijn/" + access.number());
    }
  }

  private static void mustBe(int version, PartRecord affected) {
    if (affected.version() != version) {
      throw new StalePageException();
    }
  }
}
