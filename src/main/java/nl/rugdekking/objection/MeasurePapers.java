// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.objection;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.rugdekking.access.Action;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.PartId;
import nl.rugdekking.evidence.EvidenceDownloads;
import nl.rugdekking.evidence.EvidenceFile;
import nl.rugdekking.evidence.EvidenceItem;
import nl.rugdekking.evidence.EvidenceRepository;
import nl.rugdekking.evidence.Upload;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.register.PartService;
import nl.rugdekking.report.RefusedFilesException;
import nl.rugdekking.report.UploadTransactions;
import nl.rugdekking.response.ResponseId;
import nl.rugdekking.response.Responses;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores what came in against a measure: the objection, the request or the complaint itself, and
 * what the sender added to it. It belongs to the measure, because one paper can be both a request
 * and a complaint. Whoever reads what was undertaken against the measure reads it too.
 */
@Service
public class MeasurePapers {

  private final UploadTransactions transactions;
  private final EvidenceRepository evidence;
  private final EvidenceDownloads downloads;
  private final AnswererFiles answererFiles;
  private final Objections objections;
  private final Responses responses;
  private final PartService parts;

  MeasurePapers(
      UploadTransactions transactions,
      EvidenceRepository evidence,
      EvidenceDownloads downloads,
      AnswererFiles answererFiles,
      Objections objections,
      Responses responses,
      PartService parts) {
    this.transactions = transactions;
    this.evidence = evidence;
    this.downloads = downloads;
    this.answererFiles = answererFiles;
    this.objections = objections;
    this.responses = responses;
    this.parts = parts;
  }

  /** Returns what came in against these measures, in the order in which it was stored. */
  @Transactional(readOnly = true)
  public List<EvidenceItem> list(Collection<ResponseId> measures) {
    return evidence.list(measures.stream().map(ResponseId::value).toList());
  }

  /**
   * Adds files to what came in. A file that is there already is skipped, so that a form that is
   * sent twice adds it once.
   *
   * @throws RefusedFilesException when a file is refused; then nothing is stored
   */
  public void add(CaseAccess access, PartId part, UUID id, List<Upload> uploads) {
    var received = transactions.run(() -> find(access, part, id));
    transactions.countUpload(access.viewer(), uploads);
    transactions.runForOwner(
        received.objection().measure().value(),
        received.affected().key(),
        uploads,
        incoming -> record(access, find(access, part, id), incoming));
  }

  /** An objection, and the right by which the viewer handles it. */
  private record Received(Objection objection, Action right, PartRecord affected) {}

  private Received find(CaseAccess access, PartId part, UUID id) {
    var objection = objections.get(access, part, id);
    var right = objections.getRight(access, part, objection);
    return new Received(objection, right, parts.get(access, part, right));
  }

  private boolean record(
      CaseAccess access, Received received, UploadTransactions.IncomingFiles incoming) {
    var stored = incoming.intakeResult();
    if (!stored.refusals().isEmpty()) {
      throw new RefusedFilesException(stored.refusals());
    }
    var affected = received.affected();
    evidence.add(stored.items());
    var kind = received.objection().kind().name();
    var nameHidden = answererFiles.isNameHidden(access, affected.part());
    for (var item : stored.items()) {
      if (nameHidden && received.right() == Action.KEEP_GIVEN) {
        answererFiles.add(access, received.objection(), item, true); // they know what they added
      }
      parts.recordStep(access, affected, ObjectionEntryKind.PAPER_ADDED, kind, null);
    }
    return true;
  }

  /**
   * Opens what came in against a measure for somebody who reads the case.
   *
   * @throws HiddenException when the measure has no such file
   */
  public EvidenceFile open(CaseAccess access, PartId part, ResponseId measure, UUID file) {
    var paper =
        transactions.run(
            () -> {
              var contested = responses.get(access, part, measure);
              return find(list(List.of(contested.id())).stream(), file);
            });
    return downloads.openOfPart(access, part, paper, paper.has(true));
  }

  /**
   * Opens a file for somebody to whom only the promise of this answer was given.
   *
   * @throws HiddenException when they do not read such a file
   */
  public EvidenceFile openGiven(CaseAccess access, PartId part, Objection objection, UUID file) {
    var readable =
        transactions.run(() -> find(answererFiles.list(access, part, objection).all(), file));
    return downloads.openOfPart(access, part, readable, readable.has(true));
  }

  private static EvidenceItem find(Stream<EvidenceItem> files, UUID id) {
    return files.filter(one -> one.id().equals(id)).findFirst().orElseThrow(HiddenException::new);
  }
}
