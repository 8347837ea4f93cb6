// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.evidence;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.IncidentId;
import nl.rugdekking.access.PartId;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.AuditLog;
import nl.rugdekking.audit.Purpose;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Opens evidence for readers who may see it. Each look is recorded in the audit log before anything
 * is shown.
 */
@Service
public class EvidenceDownloads {

  // This is the least number of pixels along the longest side; it has at most twice as many.
  private static final int PRINTED_SIDE = 900;

  // This is twice as many pixels as the page shows, for sharp screens.
  private static final int THUMBNAIL_SIDE = 200;

  private final EvidenceRepository evidence;
  private final EvidenceIntake intake;
  private final EvidenceRule rule;
  private final TransactionTemplate transactions;
  private final AuditLog audit;
  private final PictureQueue pictures;

  EvidenceDownloads(
      EvidenceRepository evidence,
      EvidenceIntake intake,
      EvidenceRule rule,
      TransactionTemplate transactions,
      AuditLog audit,
      PictureQueue pictures) {
    this.pictures = pictures;
    this.evidence = evidence;
    this.intake = intake;
    this.rule = rule;
    this.transactions = transactions;
    this.audit = audit;
  }

  /**
   * Opens a file for a viewer who may read the report it came with.
   *
   * @param cleaned true for the cleaned copy, false for the original
   * @throws HiddenException when there is no such evidence or no such copy of it, or the viewer may
   *     not read the report
   */
  public EvidenceFile open(CaseAccess access, UUID id, boolean cleaned) {
    var item =
        transactions.execute(
            status -> {
              var found =
                  evidence
                      .find(id)
                      .filter(candidate -> candidate.has(cleaned))
                      .orElseThrow(HiddenException::new);
              var incident =
                  rule.findReadableIncident(access, found.report())
                      .orElseThrow(HiddenException::new);
              log(access.viewer(), access.purpose(), found, incident, cleaned);
              return found;
            });
    return intake.decrypt(access.viewer().person(), item, cleaned);
  }

  /**
   * Opens a file of a part, for example for somebody who takes it to the police or answers an
   * objection. The caller has checked that the viewer may read it, and has read the item as one of
   * this part.
   *
   * @param cleaned true to prefer the cleaned copy, false to prefer the original
   */
  public EvidenceFile openOfPart(
      CaseAccess access, PartId part, EvidenceItem item, boolean cleaned) {
    boolean copy = cleaned ? item.has(true) : !item.has(false);
    transactions.executeWithoutResult(
        _ -> log(access.viewer(), access.purpose(part), item, access.part(part).incident(), copy));
    return intake.decrypt(access.viewer().person(), item, copy);
  }

  /**
   * Returns a picture of a part in the size of a printed page, for somebody who takes it to the
   * police; empty when it is no picture that this program drew itself. The caller has checked that
   * the viewer may do that, and has read the item as one of this part.
   */
  public Optional<byte[]> readPictureForPolice(CaseAccess access, PartId part, EvidenceItem item) {
    if (!item.has(true)) {
      return Optional.empty();
    }
    try (var file = openOfPart(access, part, item, true)) {
      return FileKind.ofType(file.type())
          .flatMap(kind -> pictures.reduce(file.content(), kind, PRINTED_SIDE));
    }
  }

  /**
   * Opens a file for the reporter: the cleaned copy when there is one, else the original.
   *
   * @throws HiddenException when it is not the viewer's own report
   */
  public EvidenceFile openOwn(Viewer viewer, UUID report, UUID id) {
    var item =
        transactions.execute(
            status -> {
              var incident = rule.findOwnIncident(viewer, report).orElseThrow(HiddenException::new);
              var found =
                  evidence
                      .find(id)
                      .filter(candidate -> candidate.report().equals(report))
                      .orElseThrow(HiddenException::new);
              log(viewer, Purpose.INSIGHT, found, incident, found.cleaned() != null);
              return found;
            });
    return intake.decrypt(viewer.person(), item, item.cleaned() != null);
  }

  /**
   * Opens a small copy of a picture for its reporter.
   *
   * @throws HiddenException when it is not the viewer's own report, or the file is not a picture
   *     that this program drew itself
   */
  public EvidenceFile openOwnThumbnail(Viewer viewer, UUID report, UUID id) {
    var file = openOwn(viewer, report, id);
    try {
      return file.withContent(reduce(file));
    } catch (RuntimeException refused) {
      file.close();
      throw refused;
    }
  }

  private byte[] reduce(EvidenceFile file) {
    if (!file.displayable()) {
      throw new HiddenException();
    }
    return FileKind.ofType(file.type())
        .flatMap(kind -> pictures.reduce(file.content(), kind, THUMBNAIL_SIDE))
        .orElse(file.content());
  }

  private void log(
      Viewer viewer, Purpose purpose, EvidenceItem item, IncidentId incident, boolean cleaned) {
    audit.record(
        AuditEvent.of("look.EVIDENCE", purpose, EvidenceItem.TABLE, item.id())
            .by(viewer.person().value())
            .within(incident.value())
            .with(Map.of("copy", cleaned ? "cleaned" : "original")));
  }
}
