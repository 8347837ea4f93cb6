// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.evidence.EvidenceIntake;
import nl.rugdekking.evidence.EvidenceIntake.SenderKind;
import nl.rugdekking.evidence.EvidenceItem;
import nl.rugdekking.evidence.EvidenceRepository;
import nl.rugdekking.evidence.Upload;
import nl.rugdekking.register.PartRecord;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.web.PlainSentenceException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stores uploaded files, and then runs the transaction that adds their rows to the database. The
 * files are encrypted, written and synced to disk before the transaction begins, so that no
 * committed row refers to a missing file.
 */
@Component
public class UploadTransactions {

  // Another request may add the draft after its key was looked up and before the transaction
  // starts; the next attempt then finds the draft.
  private static final int MAX_ATTEMPTS = 3;

  private final EvidenceIntake intake;
  private final EvidenceRepository evidence;
  private final DraftRepository drafts;
  private final TransactionTemplate transactions;

  UploadTransactions(
      EvidenceIntake intake,
      EvidenceRepository evidence,
      DraftRepository drafts,
      TransactionTemplate transactions) {
    this.intake = intake;
    this.evidence = evidence;
    this.drafts = drafts;
    this.transactions = transactions;
  }

  /** Runs the work in a transaction, without files. */
  public <T> T run(Supplier<T> work) {
    return transactions.execute(status -> work.get());
  }

  /** Runs the work in one transaction, with the uploads of a draft already stored and encrypted. */
  <T> T runWithFiles(
      Viewer viewer, UUID id, List<Upload> uploads, Function<IncomingFiles, T> work) {
    for (int attempt = 1; ; attempt++) {
      var incoming = prepare(viewer, id, uploads);
      try {
        var result = run(() -> work.apply(incoming));
        finish(incoming);
        return result;
      } catch (KeyChangedException keyChanged) {
        intake.discard(incoming.intakeResult);
        if (attempt == MAX_ATTEMPTS) {
          throw keyChanged;
        }
      } catch (AlreadySentException | RefusedFilesException | PlainSentenceException rolledBack) {
        intake.discard(incoming.intakeResult);
        throw rolledBack;
      }
      // After any other failure it is not known if the transaction was committed. The files keep
      // their markers, and a later scheduled check finds out if a row refers to them.
    }
  }

  /**
   * Runs the work in one transaction, with uploads, for a report without a draft: a report without
   * a name has no person for whom a draft could be stored.
   */
  public <T> T runWithoutDraft(UUID id, List<Upload> uploads, Function<IncomingFiles, T> work) {
    var key = intake.newKey();
    var incoming =
        new IncomingFiles(
            intake,
            key,
            true,
            intake.store(
                new EvidenceIntake.ReportUploads(id, key, SenderKind.NAMELESS, uploads),
                List.of()));
    try {
      var result = run(() -> work.apply(incoming));
      finish(incoming);
      return result;
    } catch (AlreadySentException | RefusedFilesException rolledBack) {
      intake.discard(incoming.intakeResult);
      throw rolledBack;
    }
  }

  /**
   * Runs the work in one transaction, with uploads, for a report that was sent before: new files
   * are encrypted with its key and added to those it has.
   */
  public <T> T runForReport(Report report, List<Upload> uploads, Function<IncomingFiles, T> work) {
    var sender = report.isNameless() ? SenderKind.NAMELESS : SenderKind.SIGNED_IN;
    return runForCase(report.id(), report.key(), sender, uploads, work);
  }

  /**
   * Runs the work in one transaction, with uploads that a person who handles the case adds to a
   * part.
   */
  <T> T runForPart(PartRecord part, List<Upload> uploads, Function<IncomingFiles, T> work) {
    return runForOwner(part.part().value(), part.key(), uploads, work);
  }

  /**
   * Runs the work in one transaction, with uploads that belong to something else in a case, such as
   * what came in against a measure. They are encrypted with the key of the case.
   */
  public <T> T runForOwner(
      UUID owner, KeyId key, List<Upload> uploads, Function<IncomingFiles, T> work) {
    return runForCase(owner, key, SenderKind.SIGNED_IN, uploads, work);
  }

  private <T> T runForCase(
      UUID owner,
      KeyId key,
      SenderKind sender,
      List<Upload> uploads,
      Function<IncomingFiles, T> work) {
    var present = run(() -> evidence.list(owner));
    var stored =
        intake.store(new EvidenceIntake.ReportUploads(owner, key, sender, uploads), present);
    var incoming = new IncomingFiles(intake, key, false, stored);
    try {
      var result = run(() -> work.apply(incoming));
      finish(incoming);
      return result;
    } catch (RefusedFilesException | ChangedAnswerException | PlainSentenceException rolledBack) {
      intake.discard(stored);
      throw rolledBack;
    }
  }

  /** Counts one upload against the rate limit, when there are any files. */
  public void countUpload(Viewer viewer, List<Upload> uploads) {
    if (!uploads.isEmpty()) {
      intake.countUpload(viewer);
    }
  }

  private IncomingFiles prepare(Viewer viewer, UUID id, List<Upload> uploads) {
    if (uploads.isEmpty()) {
      return new IncomingFiles(intake, null, true, EvidenceIntake.IntakeResult.NOTHING);
    }
    intake.countUpload(viewer);
    var draft = run(() -> drafts.find(id));
    if (draft.isEmpty()) {
      var key = intake.newKey();
      return new IncomingFiles(
          intake,
          key,
          true,
          intake.store(
              new EvidenceIntake.ReportUploads(id, key, SenderKind.SIGNED_IN, uploads), List.of()));
    }
    if (!draft.get().owner().equals(viewer.person())) {
      throw new HiddenException();
    }
    var key = draft.get().key();
    var present = run(() -> evidence.list(id));
    return new IncomingFiles(
        intake,
        key,
        false,
        intake.store(
            new EvidenceIntake.ReportUploads(id, key, SenderKind.SIGNED_IN, uploads), present));
  }

  private void finish(IncomingFiles incoming) {
    if (incoming.needed) {
      intake.markCommitted(incoming.intakeResult);
    } else {
      intake.discard(incoming.intakeResult);
    }
  }

  void discard(List<EvidenceItem> items) {
    intake.discard(items);
  }

  /**
   * The uploaded files of one request, and the key with which they are encrypted: the key that the
   * draft or report already has, or a new one.
   */
  public static final class IncomingFiles {

    private final EvidenceIntake intake;
    private @Nullable KeyId key;
    private final boolean isNewKey;
    private final EvidenceIntake.IntakeResult intakeResult;
    private boolean needed = true;

    /**
     * Creates the files of one request.
     *
     * @param isNewKey true when the key is new and belongs to no draft or report yet
     */
    IncomingFiles(
        EvidenceIntake intake,
        @Nullable KeyId key,
        boolean isNewKey,
        EvidenceIntake.IntakeResult stored) {
      this.isNewKey = isNewKey;
      this.intake = intake;
      this.key = key;
      this.intakeResult = stored;
    }

    public EvidenceIntake.IntakeResult intakeResult() {
      return intakeResult;
    }

    /** Returns the key of the files, or makes a key when there are no files. */
    KeyId key() {
      if (key == null) {
        key = intake.newKey();
      }
      return key;
    }

    /**
     * Decides which key to use: that of the draft when there is one.
     *
     * @throws KeyChangedException when the files were encrypted with another key, or with that of a
     *     draft that has ended meanwhile
     */
    void resolveKey(Optional<KeyId> ofDraft) {
      var isRightKey = ofDraft.map(found -> found.equals(key)).orElse(isNewKey);
      if (key != null && !isRightKey) {
        throw new KeyChangedException();
      }
      key = ofDraft.orElseGet(this::key);
    }

    /** Records that the same form was sent before, so that these files are discarded. */
    public void markDuplicate() {
      needed = false;
    }
  }

  /**
   * Thrown when another request added the draft, with another key, while the files were being
   * encrypted. The caller then encrypts them again.
   */
  static final class KeyChangedException extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }

  /** Thrown when another transaction sent this report first. */
  public static final class AlreadySentException extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }
}
