// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.evidence.EvidenceDesk;
import nl.rugdekking.evidence.EvidenceDesk.Sender;
import nl.rugdekking.evidence.EvidenceItem;
import nl.rugdekking.evidence.EvidenceItems;
import nl.rugdekking.evidence.Upload;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.web.PlainSentenceException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs a transaction whose files are stored first: uploaded files are encrypted, written and synced
 * to disk before the transaction that adds their rows begins. So no committed row names a file that
 * is missing.
 */
@Component
public class FilesBeforeRows {

  // Another request may add the draft after its key was looked up and before the transaction; the
  // next attempt then finds it.
  private static final int MAX_ATTEMPTS = 3;

  private final EvidenceDesk intake;
  private final EvidenceItems evidence;
  private final DraftRepository drafts;
  private final TransactionTemplate transactions;

  FilesBeforeRows(
      EvidenceDesk intake,
      EvidenceItems evidence,
      DraftRepository drafts,
      TransactionTemplate transactions) {
    this.intake = intake;
    this.evidence = evidence;
    this.drafts = drafts;
    this.transactions = transactions;
  }

  /** Runs the work in a transaction, without files. */
  public <T> T in(Supplier<T> work) {
    return Objects.requireNonNull(transactions.execute(status -> work.get()));
  }

  /** Runs the work in one transaction, with the uploads of a draft already stored and encrypted. */
  <T> T withFiles(Viewer viewer, UUID id, List<Upload> uploads, Function<Incoming, T> work) {
    for (int attempt = 1; ; attempt++) {
      var incoming = prepare(viewer, id, uploads);
      try {
        var result = in(() -> work.apply(incoming));
        finish(incoming);
        return result;
      } catch (OtherKeyException keyChanged) {
        intake.discard(incoming.taken);
        if (attempt == MAX_ATTEMPTS) {
          throw keyChanged;
        }
      } catch (SentBeforeException | RefusedFilesException | PlainSentenceException rolledBack) {
        intake.discard(incoming.taken);
        throw rolledBack;
      }
      // After any other failure it is not known whether the transaction was committed. The files
      // keep their markers, and later due work checks whether a row names them.
    }
  }

  /**
   * Does the same for a report without a draft: a report without a name has no person to store a
   * draft for.
   */
  public <T> T withoutDraft(UUID id, List<Upload> uploads, Function<Incoming, T> work) {
    var key = intake.newKey();
    var incoming =
        new Incoming(
            intake,
            key,
            true,
            intake.take(new EvidenceDesk.Delivery(id, key, Sender.NAMELESS, uploads), List.of()));
    try {
      var result = in(() -> work.apply(incoming));
      finish(incoming);
      return result;
    } catch (SentBeforeException | RefusedFilesException rolledBack) {
      intake.discard(incoming.taken);
      throw rolledBack;
    }
  }

  /**
   * Does the same for a report that was sent before: new files are encrypted under its key and
   * added to those it has.
   */
  public <T> T withReport(Report report, List<Upload> uploads, Function<Incoming, T> work) {
    var present = in(() -> evidence.list(report.id()));
    var sender = report.isNameless() ? Sender.NAMELESS : Sender.SIGNED_IN;
    var taken =
        intake.take(new EvidenceDesk.Delivery(report.id(), report.key(), sender, uploads), present);
    var incoming = new Incoming(intake, report.key(), false, taken);
    try {
      var result = in(() -> work.apply(incoming));
      finish(incoming);
      return result;
    } catch (RefusedFilesException | ChangedAnswerException | PlainSentenceException rolledBack) {
      intake.discard(taken);
      throw rolledBack;
    }
  }

  /** Counts one upload against the rate limit, when there are any files. */
  public void admit(Viewer viewer, List<Upload> uploads) {
    if (!uploads.isEmpty()) {
      intake.countDelivery(viewer);
    }
  }

  private Incoming prepare(Viewer viewer, UUID id, List<Upload> uploads) {
    if (uploads.isEmpty()) {
      return new Incoming(intake, null, true, EvidenceDesk.Taken.NOTHING);
    }
    intake.countDelivery(viewer);
    var draft = in(() -> drafts.find(id));
    if (draft.isEmpty()) {
      var key = intake.newKey();
      return new Incoming(
          intake,
          key,
          true,
          intake.take(new EvidenceDesk.Delivery(id, key, Sender.SIGNED_IN, uploads), List.of()));
    }
    if (!draft.get().owner().equals(viewer.person())) {
      throw new HiddenException();
    }
    var key = draft.get().key();
    var present = in(() -> evidence.list(id));
    return new Incoming(
        intake,
        key,
        false,
        intake.take(new EvidenceDesk.Delivery(id, key, Sender.SIGNED_IN, uploads), present));
  }

  private void finish(Incoming incoming) {
    if (incoming.needed) {
      intake.settle(incoming.taken);
    } else {
      intake.discard(incoming.taken);
    }
  }

  void discard(List<EvidenceItem> items) {
    intake.discard(items);
  }

  /** The uploaded files of one request, and the key that the draft or report has or gets. */
  public static final class Incoming {

    private final EvidenceDesk intake;
    private @Nullable KeyId key;
    private final boolean isNewKey;
    private final EvidenceDesk.Taken taken;
    private boolean needed = true;

    /**
     * @param isNewKey true when the key is new and belongs to no draft or report yet
     */
    Incoming(EvidenceDesk intake, @Nullable KeyId key, boolean isNewKey, EvidenceDesk.Taken taken) {
      this.isNewKey = isNewKey;
      this.intake = intake;
      this.key = key;
      this.taken = taken;
    }

    public EvidenceDesk.Taken taken() {
      return taken;
    }

    /** Returns the key of the files, or makes one when there are no files. */
    KeyId key() {
      if (key == null) {
        key = intake.newKey();
      }
      return key;
    }

    /**
     * Decides on the key: that of the draft when there is one.
     *
     * @throws OtherKeyException when the files were encrypted under another key, or under that of a
     *     draft that has ended meanwhile
     */
    void settleKey(Optional<KeyId> ofDraft) {
      if (key != null && !(ofDraft.isPresent() ? ofDraft.get().equals(key) : isNewKey)) {
        throw new OtherKeyException();
      }
      key = ofDraft.orElseGet(this::key);
    }

    /** Says that the same form was sent before, so that these files are discarded. */
    public void notNeeded() {
      needed = false;
    }
  }

  /**
   * Thrown when another request added the draft, with another key, while the files were being
   * encrypted; they are then encrypted again.
   */
  static final class OtherKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }

  /** Thrown when another transaction sent this report first. */
  public static final class SentBeforeException extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }
}
