// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.util.List;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.PartId;
import nl.rugdekking.evidence.EvidenceItem;
import nl.rugdekking.evidence.EvidenceRepository;
import nl.rugdekking.evidence.Upload;
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

  CaseFiles(UploadTransactions transactions, EvidenceRepository evidence, PartService parts) {
    this.transactions = transactions;
    this.evidence = evidence;
    this.parts = parts;
  }

  /**
   * Adds files to a part. A file that the part has already is skipped, so that a form that is sent
   * twice adds it once.
   *
   * @throws RefusedFilesException when a file is refused; then nothing is stored
   */
  public void add(CaseAccess access, PartId part, List<Upload> uploads) {
    var affected = transactions.run(() -> parts.getOpen(access, part, Action.ADD_FILE));
    transactions.countUpload(access.viewer(), uploads);
    transactions.runForPart(affected, uploads, incoming -> record(access, part, incoming));
  }

  private boolean record(
      CaseAccess access, PartId part, UploadTransactions.IncomingFiles incoming) {
    var stored = incoming.intakeResult();
    if (!stored.refusals().isEmpty()) {
      throw new RefusedFilesException(stored.refusals());
    }
    var affected = parts.getOpen(access, part, Action.ADD_FILE);
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
