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
 * Files first, rows after: what comes along is on disk, sealed and synced, before the transaction
 * begins that names it.
 */
@Component
public class FilesBeforeRows {

  // A draft may appear between the look at its key and the transaction; then it is there the
  // second time.
  private static final int TRIES = 3;

  private final EvidenceDesk desk;
  private final EvidenceItems evidence;
  private final DraftRepository drafts;
  private final TransactionTemplate transactions;

  FilesBeforeRows(
      EvidenceDesk desk,
      EvidenceItems evidence,
      DraftRepository drafts,
      TransactionTemplate transactions) {
    this.desk = desk;
    this.evidence = evidence;
    this.drafts = drafts;
    this.transactions = transactions;
  }

  /** A transaction without files. */
  public <T> T in(Supplier<T> work) {
    return Objects.requireNonNull(transactions.execute(status -> work.get()));
  }

  /** Runs the work in one transaction, with what came along stored and sealed. */
  <T> T withFiles(Viewer viewer, UUID id, List<Upload> uploads, Function<Incoming, T> work) {
    for (int attempt = 1; ; attempt++) {
      var incoming = prepare(viewer, id, uploads);
      try {
        var result = in(() -> work.apply(incoming));
        finish(incoming);
        return result;
      } catch (OtherKeyException moved) {
        desk.discard(incoming.taken);
        if (attempt == TRIES) {
          throw moved;
        }
      } catch (SentBeforeException | RefusedFilesException | PlainSentenceException certain) {
        desk.discard(incoming.taken);
        throw certain;
      }
      // After any other failure nobody knows whether the transaction was committed: the files stay
      // marked, and the tick looks whether a row names them.
    }
  }

  /** The same for a report that has no draft: without a name there is nobody to keep one for. */
  public <T> T withoutDraft(UUID id, List<Upload> uploads, Function<Incoming, T> work) {
    var key = desk.newKey();
    var incoming =
        new Incoming(
            desk,
            key,
            true,
            desk.take(new EvidenceDesk.Delivery(id, key, Sender.NAMELESS, uploads), List.of()));
    try {
      var result = in(() -> work.apply(incoming));
      finish(incoming);
      return result;
    } catch (SentBeforeException | RefusedFilesException certain) {
      desk.discard(incoming.taken);
      throw certain;
    }
  }

  /** The same for a report that was sent before: under its key, beside what came with it. */
  public <T> T withReport(Report report, List<Upload> uploads, Function<Incoming, T> work) {
    var present = in(() -> evidence.list(report.id()));
    var sender = report.isNameless() ? Sender.NAMELESS : Sender.SIGNED_IN;
    var taken =
        desk.take(new EvidenceDesk.Delivery(report.id(), report.key(), sender, uploads), present);
    var incoming = new Incoming(desk, report.key(), false, taken);
    try {
      var result = in(() -> work.apply(incoming));
      finish(incoming);
      return result;
    } catch (RefusedFilesException | ChangedAnswerException | PlainSentenceException certain) {
      desk.discard(taken);
      throw certain;
    }
  }

  /** Counts one delivery of files, when there are any. */
  public void admit(Viewer viewer, List<Upload> uploads) {
    if (!uploads.isEmpty()) {
      desk.countDelivery(viewer);
    }
  }

  private Incoming prepare(Viewer viewer, UUID id, List<Upload> uploads) {
    if (uploads.isEmpty()) {
      return new Incoming(desk, null, true, EvidenceDesk.Taken.NOTHING);
    }
    desk.countDelivery(viewer);
    var draft = in(() -> drafts.find(id));
    if (draft.isEmpty()) {
      var key = desk.newKey();
      return new Incoming(
          desk,
          key,
          true,
          desk.take(new EvidenceDesk.Delivery(id, key, Sender.SIGNED_IN, uploads), List.of()));
    }
    if (!draft.get().owner().equals(viewer.person())) {
      throw new HiddenException();
    }
    var key = draft.get().key();
    var present = in(() -> evidence.list(id));
    return new Incoming(
        desk,
        key,
        false,
        desk.take(new EvidenceDesk.Delivery(id, key, Sender.SIGNED_IN, uploads), present));
  }

  private void finish(Incoming incoming) {
    if (incoming.needed) {
      desk.settle(incoming.taken);
    } else {
      desk.discard(incoming.taken);
    }
  }

  void discard(List<EvidenceItem> items) {
    desk.discard(items);
  }

  /** What came along, under the key that the draft or the report gets or has. */
  public static final class Incoming {

    private final EvidenceDesk desk;
    private @Nullable KeyId key;
    private final boolean fresh;
    private final EvidenceDesk.Taken taken;
    private boolean needed = true;

    /**
     * @param fresh the key is not (yet) that of a draft
     */
    Incoming(EvidenceDesk desk, @Nullable KeyId key, boolean fresh, EvidenceDesk.Taken taken) {
      this.fresh = fresh;
      this.desk = desk;
      this.key = key;
      this.taken = taken;
    }

    public EvidenceDesk.Taken taken() {
      return taken;
    }

    /** The key of the files; a new one when none came. */
    KeyId key() {
      if (key == null) {
        key = desk.newKey();
      }
      return key;
    }

    /**
     * Settles which key it will be: that of the draft when there is one.
     *
     * @throws OtherKeyException when the files were sealed under another key, or under that of a
     *     draft that has ended meanwhile
     */
    void settleKey(Optional<KeyId> ofDraft) {
      if (key != null && !(ofDraft.isPresent() ? ofDraft.get().equals(key) : fresh)) {
        throw new OtherKeyException();
      }
      key = ofDraft.orElseGet(this::key);
    }

    /** Sent before, with what came along then. */
    public void notNeeded() {
      needed = false;
    }
  }

  /** A draft appeared under another key while files were being sealed: seal them again. */
  static final class OtherKeyException extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }

  /** Somebody else's transaction was first to send this report. */
  public static final class SentBeforeException extends RuntimeException {

    private static final long serialVersionUID = 1L;
  }
}
