// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.handling;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.organisation.PromiseKind;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.Promises;
import nl.rugdekking.promise.Proof;
import nl.rugdekking.promise.StalePromiseException;
import nl.rugdekking.register.CaseEntryKind;
import nl.rugdekking.register.CaseNotifications;
import nl.rugdekking.register.EntryKind;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.SubmittedText;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the affected person something: in a message, or in a talk that is recorded here. A promise
 * to tell them is kept only when the handler names it, because one text seldom answers them all.
 */
@Service
public class TellingService {

  private static final List<PromiseKind> KINDS =
      List.of(PromiseKind.AFFECTED_TOLD, PromiseKind.DECISION_TOLD);

  private final PartService parts;
  private final Promises promises;
  private final CaseNotifications notifications;
  private final Clock clock;

  TellingService(
      PartService parts, Promises promises, CaseNotifications notifications, Clock clock) {
    this.parts = parts;
    this.promises = promises;
    this.notifications = notifications;
    this.clock = clock;
  }

  /**
   * Returns the promises to tell the affected person that can be kept today. A promise that may be
   * kept only from a later day on is not among them.
   */
  @Transactional(readOnly = true)
  public List<Promise> listOwed(CaseAccess access, PartId part) {
    access.require(Action.TELL, part);
    return promises.list(part).stream()
        .filter(promise -> KINDS.contains(promise.kind()))
        .filter(promise -> !promise.state().isSettled())
        .filter(promise -> !promise.isTooEarlyOn(today()))
        .toList();
  }

  /**
   * Records what is told, and keeps the promises that are named. A message is sent, and the mail
   * contains only a link to it. Nothing is sent about a talk.
   *
   * @throws StalePromiseException when somebody else kept one of the promises meanwhile
   * @throws RefusedException when a talk is in the future, or nobody is named who held it
   */
  @Transactional
  public void tell(CaseAccess access, PartId part, Telling telling) {
    var affected = parts.getOpen(access, part, Action.TELL);
    var talk = telling.talk();
    if (talk != null) {
      requirePossible(talk);
    }
    if (!record(access, affected, telling)) {
      return; // the same form was sent again
    }
    keep(access, part, telling);
    var person = access.require(Action.TELL, part).affected();
    if (person != null && talk == null) {
      notifications.send(person, "affected-told", "/mijn/" + access.number());
    }
  }

  private void requirePossible(Telling.Talk talk) {
    if (talk.on().isAfter(today())) {
      throw new RefusedException("handling.proof.future");
    }
    if (talk.who().isBlank()) {
      throw new RefusedException("handling.tell.who.empty");
    }
  }

  private boolean record(CaseAccess access, PartRecord affected, Telling telling) {
    var talk = telling.talk();
    if (talk == null) {
      return parts.recordStepOnce(access, affected, CaseEntryKind.TOLD, telling.text(), false);
    }
    var told = CaseEntryKind.describeTalk(talk.on(), talk.who().strip(), telling.text().text());
    var text = new SubmittedText(telling.text().formId(), told);
    return parts.recordStepOnce(access, affected, kindOf(talk), text, false);
  }

  private static EntryKind kindOf(Telling.Talk talk) {
    return talk.way() == Telling.Way.PHONE
        ? CaseEntryKind.TOLD_BY_PHONE
        : CaseEntryKind.TOLD_FACE_TO_FACE;
  }

  private void keep(CaseAccess access, PartId part, Telling telling) {
    var talk = telling.talk();
    var proof = talk == null ? null : new Proof(talk.on(), talk.who().strip(), null);
    var named =
        listOwed(access, part).stream()
            .filter(promise -> telling.kept().contains(promise.id()))
            .toList();
    if (named.size() != telling.kept().size()) {
      throw new StalePromiseException();
    }
    named.forEach(promise -> promises.markKept(access, promise, null, proof));
  }

  /** Returns the day of today. */
  public LocalDate today() {
    return DueDates.dayOf(clock.instant());
  }
}
