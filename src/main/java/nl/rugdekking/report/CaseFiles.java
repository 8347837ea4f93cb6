// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.util.List;
import java.util.UUID;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.PartId;
import nl.rugdekking.evidence.EvidenceItem;
import nl.rugdekking.evidence.EvidenceRepository;
import nl.rugdekking.evidence.Upload;
import nl.rugdekking.promise.PromiseId;
import nl.rugdekking.promise.PromiseKeepers;
import nl.rugdekking.promise.PromiseNeed;
import nl.rugdekking.promise.Promises;
import nl.rugdekking.register.CaseEntryKind;
import nl.rugdekking.register.PartService;
import org.springframework.stereotype.Service;

/**
 * Lets the people who handle a case add files to it. The files are cleaned in the same way as those
 * of a reporter and encrypted with the key of the incident. Each file becomes a line of the
 * timeline, which the affected person reads too.
 */
@Service
public class CaseFiles {

  private static final String WITH_CLEANED_COPY = " cleaned";

  private final UploadTransactions transactions;
  private final EvidenceRepository evidence;
  private final PartService parts;
  private final Promises promises;
  private final PromiseKeepers keepers;

  CaseFiles(
      UploadTransactions transactions,
      EvidenceRepository evidence,
      PartService parts,
      Promises promises,
      PromiseKeepers keepers) {
    this.transactions = transactions;
    this.evidence = evidence;
    this.parts = parts;
    this.promises = promises;
    this.keepers = keepers;
  }

  /**
   * Adds files to a part. A file that the part has already is skipped, so that a form that is sent
   * twice adds it once.
   *
   * @throws RefusedFilesException when a file is refused; then nothing is stored
   */
  public void add(CaseAccess access, PartId part, List<Upload> uploads) {
    add(access, part, Action.ADD_FILE, uploads);
  }

  /**
   * Adds files to a part, for somebody to whom a promise about the police was given: they get files
   * that belong to the report, such as images of a camera.
   *
   * @throws HiddenException when the promise is not theirs, or is not about the police
   * @throws RefusedFilesException when a file is refused; then nothing is stored
   */
  public void addForPolice(CaseAccess access, PartId part, UUID promise, List<Upload> uploads) {
    requireForPolice(access, part, promise);
    add(access, part, Action.KEEP_GIVEN, uploads);
  }

  /**
   * Requires that this promise about the police was given to the viewer.
   *
   * @throws HiddenException when it was not
   */
  public void requireForPolice(CaseAccess access, PartId part, UUID promise) {
    access.requirePromiseOwner(part, promise);
    var kind = transactions.run(() -> promises.get(access, new PromiseId(promise)).kind());
    if (!keepers.get(kind).needs().contains(PromiseNeed.POLICE_WISH)) {
      throw new HiddenException();
    }
  }

  private void add(CaseAccess access, PartId part, Action action, List<Upload> uploads) {
    var affected = transactions.run(() -> parts.getOpen(access, part, action));
    transactions.countUpload(access.viewer(), uploads);
    transactions.runForPart(affected, uploads, incoming -> record(access, part, action, incoming));
  }

  private boolean record(
      CaseAccess access, PartId part, Action action, UploadTransactions.IncomingFiles incoming) {
    var stored = incoming.intakeResult();
    if (!stored.refusals().isEmpty()) {
      throw new RefusedFilesException(stored.refusals());
    }
    var affected = parts.getOpen(access, part, action);
    evidence.add(stored.items());
    for (var item : stored.items()) {
      var name = item.metadata().name();
      parts.recordStep(access, affected, CaseEntryKind.FILE_ADDED, describeCopies(item), name);
    }
    return true;
  }

  private static String describeCopies(EvidenceItem item) {
    return item.id() + (item.has(true) ? WITH_CLEANED_COPY : "");
  }
}
