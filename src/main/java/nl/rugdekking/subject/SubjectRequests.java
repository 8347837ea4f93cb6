// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.subject;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.promise.DueDates;
import nl.rugdekking.register.PartService;
import nl.rugdekking.register.RefusedException;
import nl.rugdekking.register.StalePageException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records the requests of perpetrators about their data, and that each was prolonged and answered.
 * A person answers; the program sends nothing.
 */
@Service
public class SubjectRequests {

  private final RequestRepository repository;
  private final SubjectRegister register;
  private final PartService parts;

  SubjectRequests(RequestRepository repository, SubjectRegister register, PartService parts) {
    this.repository = repository;
    this.register = register;
    this.parts = parts;
  }

  @Transactional(readOnly = true)
  public List<SubjectRequest> list(CaseAccess access, PartId part) {
    access.require(Action.READ_SUBJECT, part);
    return repository.list(part);
  }

  /**
   * @throws StalePageException when this part has no such request
   */
  @Transactional(readOnly = true)
  public SubjectRequest get(CaseAccess access, PartId part, UUID id) {
    access.require(Action.READ_SUBJECT, part);
    return repository.find(part, id).orElseThrow(StalePageException::new);
  }

  public LocalDate today() {
    return DueDates.dayOf(register.now());
  }

  /**
   * Records a request that came in.
   *
   * @param id the id that was made with the form, so that a form sent twice records one request
   * @throws RefusedException when the day is still to come, or it is not said how somebody checked
   *     who asks
   */
  @Transactional
  public void record(
      CaseAccess access,
      PartId part,
      SubjectId subject,
      UUID id,
      SubjectRequest.Kind kind,
      SubjectRequest.Receipt receipt) {
    var of = register.get(access, part, Action.DOSSIER, subject);
    requireNotToCome(receipt.on());
    requireText(receipt.identity(), "subject.request.identity.missing");
    var due = SubjectRequest.dueAfter(receipt.on());
    var request = new SubjectRequest(id, of.id(), kind, receipt, due, null, null, 0);
    var affected = parts.get(access, part, Action.DOSSIER);
    if (repository.insert(affected, request, access.viewer().person(), register.now())) {
      recordStep(access, part, SubjectEntryKind.REQUEST_RECORDED, request);
    }
  }

  /**
   * Makes the term longer by two months.
   *
   * @param reason what was told to who asks
   * @throws StalePageException when that is not possible (any more)
   */
  @Transactional
  public void prolong(CaseAccess access, PartId part, UUID id, int version, String reason) {
    var request = getOpen(access, part, id, version);
    if (!request.mayBeProlonged(today())) {
      throw new StalePageException();
    }
    requireText(reason, "subject.request.reason.missing");
    var affected = parts.get(access, part, Action.DOSSIER);
    if (!repository.prolong(affected, request, today(), reason)) {
      throw new StalePageException();
    }
    recordStep(access, part, SubjectEntryKind.REQUEST_PROLONGED, request);
  }

  /**
   * Records the answer.
   *
   * @throws RefusedException when the day is still to come or before the request, or there are no
   *     words
   */
  @Transactional
  public void answer(
      CaseAccess access, PartId part, UUID id, int version, SubjectRequest.Answer answer) {
    var request = getOpen(access, part, id, version);
    requireNotToCome(answer.on());
    if (answer.on().isBefore(request.receipt().on())) {
      throw new RefusedException("subject.request.day.before");
    }
    requireText(answer.words(), "subject.request.answer.missing");
    var affected = parts.get(access, part, Action.DOSSIER);
    if (!repository.answer(affected, request, answer, access.viewer().person())) {
      throw new StalePageException();
    }
    recordStep(access, part, SubjectEntryKind.REQUEST_ANSWERED, request);
  }

  private SubjectRequest getOpen(CaseAccess access, PartId part, UUID id, int version) {
    access.require(Action.DOSSIER, part);
    return repository
        .find(part, id)
        .filter(request -> request.version() == version && request.answer() == null)
        .orElseThrow(StalePageException::new);
  }

  private void recordStep(
      CaseAccess access, PartId part, SubjectEntryKind step, SubjectRequest request) {
    var affected = parts.get(access, part, Action.DOSSIER);
    parts.recordStep(access, affected, step, request.kind().name(), null);
  }

  private void requireNotToCome(LocalDate day) {
    if (day.isAfter(today())) {
      throw new RefusedException("subject.request.day.to-come");
    }
  }

  private static void requireText(@Nullable String text, String key) {
    if (text == null || text.isBlank()) {
      throw new RefusedException(key);
    }
  }
}
