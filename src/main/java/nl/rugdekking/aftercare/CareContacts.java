// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.aftercare;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.PartId;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.promise.Promise;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.promise.PromiseKeepers;
import nl.rugdekking.promise.Promises;
import nl.rugdekking.register.CaseEntryKind;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.RefusedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records the contacts of a care giver with an affected person. A talk keeps the promise of which
 * it was the subject. The care giver reads the notes that they wrote themselves, as long as they
 * hold that promise.
 */
@Service
public class CareContacts {

  private final CareContactRepository repository;
  private final CareNoteRule noteRule;
  private final PartService parts;
  private final Promises promises;
  private final PromiseKeepers keepers;
  private final TalkFollowUp followUp;
  private final Clock clock;

  CareContacts(
      CareContactRepository repository,
      CareNoteRule noteRule,
      PartService parts,
      Promises promises,
      PromiseKeepers keepers,
      TalkFollowUp followUp,
      Clock clock) {
    this.repository = repository;
    this.noteRule = noteRule;
    this.parts = parts;
    this.promises = promises;
    this.keepers = keepers;
    this.followUp = followUp;
    this.clock = clock;
  }

  /** Returns the promise, for the person to whom it was given. */
  @Transactional(readOnly = true)
  public Promise get(CaseAccess access, PartId part, PromiseId id) {
    access.requirePromiseOwner(part, id.value());
    var promise = promises.get(access, id);
    if (!CareKinds.contains(promise.kind())) {
      throw new HiddenException();
    }
    return promise;
  }

  /** Returns true when the viewer may write a note with a contact in this part. */
  @Transactional(readOnly = true)
  public boolean mayKeepNotes(CaseAccess access, PartId part) {
    return noteRule.mayKeepNotes(access.viewer().person(), access.part(part));
  }

  /** Returns the contacts of the viewer with the affected person, the newest first. */
  @Transactional(readOnly = true)
  public List<CareContact> list(CaseAccess access, Promise promise) {
    access.requirePromiseOwner(promise.part(), promise.id().value());
    var viewer = access.viewer().person();
    return repository.list(promise.part()).stream()
        .filter(contact -> contact.by().equals(viewer))
        .map(contact -> mayKeepNotes(access, promise.part()) ? contact : contact.withoutNote())
        .toList();
  }

  /**
   * Records a contact. When the affected person was reached on a day on which the promise may be
   * kept, this keeps it. When they want another talk, that is promised for the next working day.
   *
   * @throws RefusedException when there is a note and the viewer may not keep any, or when the day
   *     is not between the opening of the part and today
   */
  @Transactional
  public void record(CaseAccess access, PartId part, PromiseId id, CareContact contact) {
    var promise = get(access, part, id);
    var affected = parts.getOpen(access, part, Action.KEEP_GIVEN);
    if (contact.note() != null && !mayKeepNotes(access, part)) {
      throw new RefusedException("aftercare.note.refused");
    }
    if (!isPossibleDay(access, part, contact.on())) {
      throw new RefusedException("aftercare.on.wrong");
    }
    if (repository.insert(affected, id, contact, now())) {
      recordOnTimeline(access, affected, promise, contact);
      if (contact.reached()) {
        followUp.ask(access.part(part), contact);
      }
      if (contact.asksForMore()) {
        followUp.promise(access.part(part), affected);
      }
    }
  }

  /** Returns true when a contact may have been on this day. */
  public boolean isPossibleDay(CaseAccess access, PartId part, LocalDate day) {
    return !day.isAfter(DueDates.dayOf(clock.instant()))
        && !day.isBefore(DueDates.dayOf(access.part(part).openedAt()));
  }

  private void recordOnTimeline(
      CaseAccess access, PartRecord affected, Promise promise, CareContact contact) {
    if (!contact.reached()) {
      recordStep(access, affected, AftercareEntryKind.NOT_REACHED, contact);
    } else if (promise.state().isSettled() || promise.isTooEarlyOn(contact.on())) {
      recordStep(access, affected, AftercareEntryKind.CONTACT, contact);
    } else {
      promises.markKept(access, promise, null);
      keepers.get(promise.kind()).afterKept(access, promise);
      parts.recordStep(access, affected, CaseEntryKind.KEPT, promise.kind().code(), null);
    }
  }

  private void recordStep(
      CaseAccess access, PartRecord affected, AftercareEntryKind kind, CareContact contact) {
    parts.recordStep(access, affected, kind, contact.kind().name(), null);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
