// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.evidence;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.evidence.PictureQueue.PictureTooLargeException;
import nl.rugdekking.load.MemoryBudget;
import nl.rugdekking.load.RateLimits;
import nl.rugdekking.organisation.PersonId;
import nl.rugdekking.vault.Cell;
import nl.rugdekking.vault.KeyId;
import nl.rugdekking.vault.KeyKind;
import nl.rugdekking.vault.Vault;
import nl.rugdekking.web.PlainSentenceException;
import nl.rugdekking.web.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes files in: looks what they are, cleans pictures, seals and stores them. Works outside any
 * transaction, so that no connection waits for a disk; the caller writes the rows afterwards.
 */
@Component
public class EvidenceDesk {

  static final int MOST_FILES = 10;
  static final long MOST_BYTES_EACH = 20_000_000;
  static final long MOST_BYTES = 50_000_000;

  private static final int BUFFERS_PER_FILE = 2;
  private static final String NAMELESS_KIND = "evidence.file.nameless-kind";

  /** Tells a sender who signed in from one who keeps their name from us. */
  public enum Sender {
    SIGNED_IN,
    NAMELESS
  }

  /** Files that come for one report. */
  public record Delivery(UUID report, KeyId key, Sender sender, List<Upload> uploads) {}

  /** Files on disk whose rows are not written yet. */
  public record Taken(List<EvidenceItem> items, List<Refusal> refusals) {

    public static final Taken NOTHING = new Taken(List.of(), List.of());
  }

  private final EvidenceFiles files;
  private final Vault vault;
  private final PictureQueue pictures;
  private final MemoryBudget memory;
  private final OpenFiles open;
  private final RateLimits limits;
  private final Clock clock;

  EvidenceDesk(
      EvidenceFiles files,
      Vault vault,
      PictureQueue pictures,
      MemoryBudget memory,
      OpenFiles open,
      RateLimits limits,
      Clock clock) {
    this.files = files;
    this.vault = vault;
    this.pictures = pictures;
    this.memory = memory;
    this.open = open;
    this.limits = limits;
    this.clock = clock;
  }

  /** Counts one delivery of files, since drawing pictures again costs processor time. */
  public void countDelivery(Viewer viewer) {
    limits.take(RateLimits.Kind.UPLOAD, viewer.account().toString());
  }

  public KeyId newKey() {
    return vault.newKey(KeyKind.REPORT);
  }

  /**
   * Stores what may be stored, and says of the other files why not.
   *
   * @param present the files that are with the draft already; one sent again is skipped
   * @throws PlainSentenceException status 503, when it is too busy; then nothing is stored
   */
  public Taken take(Delivery delivery, List<EvidenceItem> present) {
    var items = new ArrayList<EvidenceItem>();
    var refusals = new ArrayList<Refusal>();
    var report = new ReportFiles(present);
    var stored = new ArrayList<UUID>();
    for (var upload : delivery.uploads()) {
      if (report.has(sha256(upload.content()))) {
        continue;
      }
      var name = fileName(upload.name());
      try {
        take(delivery, upload, name, report, stored).ifPresent(items::add);
      } catch (FileNotTakenException notTaken) {
        refusals.add(new Refusal(name, notTaken.messageKey()));
      } catch (RuntimeException failed) {
        stored.forEach(files::delete);
        throw failed;
      }
    }
    return new Taken(items, refusals);
  }

  private Optional<EvidenceItem> take(
      Delivery delivery, Upload upload, String name, ReportFiles report, List<UUID> stored)
      throws FileNotTakenException {
    var nameless = delivery.sender() == Sender.NAMELESS;
    report.require(upload);
    var kind =
        FileKind.of(upload.content(), name)
            .orElseThrow(
                () ->
                    new FileNotTakenException(
                        nameless ? NAMELESS_KIND : "evidence.file.unknown-kind"));
    var cleaned = clean(upload.content(), kind, delivery.sender());
    if (nameless && cleaned == null) {
      throw new FileNotTakenException(NAMELESS_KIND);
    }
    // The original and its name can tell who took the photo, so without a name neither is kept.
    var kept = nameless && cleaned != null ? cleaned : upload.content();
    var digest = sha256(kept);
    if (report.has(digest)) {
      return Optional.empty();
    }
    requireRoom((nameless ? 0L : upload.content().length) + (cleaned == null ? 0 : cleaned.length));
    report.add(digest, kept);
    var id = UUID.randomUUID();
    var key = delivery.key();
    var original = nameless ? null : store(key, id, "original", upload.content(), stored);
    var copy = cleaned == null ? null : store(key, id, "cleaned", cleaned, stored);
    var shownAs = nameless ? "foto %d.%s".formatted(report.size(), kind.extension()) : name;
    return Optional.of(
        new EvidenceItem(
            id,
            delivery.report(),
            key,
            original,
            copy,
            new EvidenceItem.Metadata(shownAs, kind.type(), digest, kept.length),
            clock.instant().truncatedTo(ChronoUnit.MICROS),
            false));
  }

  private byte @Nullable [] clean(byte[] content, FileKind kind, Sender sender)
      throws FileNotTakenException {
    if (!kind.isCleanable()) {
      return null;
    }
    try {
      return pictures.clean(content, kind, sender).orElse(null);
    } catch (PictureTooLargeException tooLarge) {
      throw new FileNotTakenException("evidence.file.too-many-pixels");
    }
  }

  // Files are refused before the disk is full, so that the words of a report can still be kept.
  private void requireRoom(long bytes) throws FileNotTakenException {
    if (!files.hasRoomFor(bytes)) {
      throw new FileNotTakenException("evidence.file.no-room");
    }
  }

  private UUID store(KeyId key, UUID id, String column, byte[] content, List<UUID> stored) {
    try (var _ = memory.reserve((long) BUFFERS_PER_FILE * content.length)) {
      var file = files.write(vault.seal(key, new Cell(EvidenceItem.TABLE, column, id), content));
      stored.add(file);
      return file;
    }
  }

  /**
   * Opens the original or the cleaned copy for whoever reads it.
   *
   * @throws PlainSentenceException status 503, when others read so much that there is no memory
   */
  EvidenceFile open(PersonId reader, EvidenceItem item, boolean cleaned) {
    var file = file(item, cleaned);
    var metadata = item.metadata();
    var place = open.place(reader, files.size(file));
    try {
      return new EvidenceFile(
          metadata.name(), metadata.type(), cleaned, content(item, file), place::close);
    } catch (RuntimeException unread) {
      place.close();
      throw unread;
    }
  }

  private byte[] content(EvidenceItem item, UUID file) {
    var column = file.equals(item.cleaned()) ? "cleaned" : "original";
    try (var _ = memory.reserve(BUFFERS_PER_FILE * files.size(file))) {
      return vault.open(
          item.key(), new Cell(EvidenceItem.TABLE, column, item.id()), files.read(file));
    }
  }

  private static UUID file(EvidenceItem item, boolean cleaned) {
    return Objects.requireNonNull(cleaned ? item.cleaned() : item.original());
  }

  /** Keeps the files for good; call it once their rows are committed. */
  public void settle(Taken taken) {
    filesOf(taken.items()).forEach(files::settle);
  }

  /** Deletes the files; call it when their rows were rolled back for certain. */
  public void discard(Taken taken) {
    discard(taken.items());
  }

  public void discard(List<EvidenceItem> items) {
    filesOf(items).forEach(files::delete);
  }

  private static List<UUID> filesOf(List<EvidenceItem> items) {
    var ids = new ArrayList<UUID>();
    for (var item : items) {
      if (item.original() != null) {
        ids.add(item.original());
      }
      if (item.cleaned() != null) {
        ids.add(item.cleaned());
      }
    }
    return ids;
  }

  // Some browsers send the whole path on the sender's device.
  private static String fileName(String name) {
    var line = TypedText.line(name);
    var last = line.substring(Math.max(line.lastIndexOf('/'), line.lastIndexOf('\\')) + 1).strip();
    return last.isEmpty() ? "-" : last;
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is not available", e);
    }
  }
}
